package chokepoint.core.magnet;

/** Grades of magnets, as controls tell them apart: up to 0.1% of Dy or Tb is none. */
public enum MagnetGrade {
    /** With Dy or Tb. Made first: its buyers can take nothing else. */
    HEAVY,
    /** Without: ships without licence. */
    LIGHT;

    static final int COUNT = values().length;
}
