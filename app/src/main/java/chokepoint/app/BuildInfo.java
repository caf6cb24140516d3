package chokepoint.app;

import chokepoint.core.experiment.Build;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version and commit that the jar was built from. */
final class BuildInfo implements IVersionProvider {

    private static final String UNKNOWN = "unknown";
    private static final int SHORT_COMMIT = 8;

    /** The program, as runs are a function of it. */
    static Build build() {
        return new Build(version(), commit());
    }

    /** Version of the jar; {@code unknown} when run from classes. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? UNKNOWN : version;
    }

    /** Commit the jar was built from, with {@code +changes} when the tree was not clean; {@code unknown} without git. */
    static String commit() {
        try (InputStream stream = Main.class.getResourceAsStream("git.properties")) {
            if (stream == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(stream);
            String commit = properties.getProperty("git.commit.id.full", UNKNOWN);
            return Boolean.parseBoolean(properties.getProperty("git.dirty")) ? commit + "+changes" : commit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        String commit = commit();
        String shown = commit.length() > SHORT_COMMIT ? commit.substring(0, SHORT_COMMIT) : commit;
        String mark = commit.endsWith("+changes") ? "+changes" : "";
        return new String[] {"chokepoint " + version() + " (" + shown + mark + ")"};
    }
}
