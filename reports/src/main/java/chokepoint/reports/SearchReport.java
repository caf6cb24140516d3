package chokepoint.reports;

import chokepoint.findings.policy.ChosenPolicies;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.reports.figure.SearchFigure;
import chokepoint.reports.file.FrontFile;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.table.FrontTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The report of a search for policies: text for a terminal, and files. The entrance for callers. */
public final class SearchReport {

    private SearchReport() {}

    /**
     * The best policies in numbers and words, all of them of replications that the search has not seen.
     *
     * @param runs replications of each evaluation of the search
     * @param again of the baseline and the best, in the order of {@link ChosenPolicies#best}, in fresh replications
     * @param words a sentence on the policy at a place
     * @param acting whether each lever moves anything at a place
     * @param width places in a line
     */
    public static String terminalText(
            int runs,
            SearchedPolicies searched,
            PolicySetup again,
            PolicyRuns freshRuns,
            Function<List<Integer>, String> words,
            Function<List<Integer>, List<Boolean>> acting,
            int width) {
        return new FrontTable(runs, searched, again.comparison(freshRuns), again.seed(), words, acting, width).render();
    }

    /**
     * Writes the front as table, figure and chart, and further texts. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     * @param texts by file name
     */
    public static void write(Path out, PolicySetup setup, SearchedPolicies searched, Map<String, String> texts)
            throws IOException {
        List<ResultFile> files = new ArrayList<>(List.of(FrontFile.of(searched)));
        texts.forEach((name, text) -> files.add(ResultFile.ofText(name, text)));
        files.addAll(Pictures.of("", List.of(SearchFigure.of(searched, setup.runs())))
                .files());
        ResultFiles.write(out, files);
    }
}
