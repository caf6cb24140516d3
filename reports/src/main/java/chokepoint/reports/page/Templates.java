package chokepoint.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** The templates of pages, which the build has made classes of: nothing is compiled or looked for on a disk here. */
final class Templates {

    /** As the build names it. */
    private static final String PACKAGE = "chokepoint.reports.template";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

    private Templates() {}

    /** The page that a template makes of what it is to show. */
    static String render(String template, Object page) {
        TemplateOutput output = new StringOutput();
        ENGINE.render(template + ".jte", page, output);
        return output.toString();
    }
}
