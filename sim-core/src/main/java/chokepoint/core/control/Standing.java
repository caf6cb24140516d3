package chokepoint.core.control;

/** How a firm stands with controls that name firms. */
public enum Standing {
    /** On no list. */
    FREE,
    /** On a watch list: reviewed without deadline. */
    WAITING,
    /** On a control list: refused. */
    REFUSED
}
