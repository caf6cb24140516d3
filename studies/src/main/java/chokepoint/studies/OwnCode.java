package chokepoint.studies;

import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Experiment;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.provenance.Sha256;
import chokepoint.scenarios.ScenarioLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** Names the library by its own code, so that a program without a name does not go on from the runs of another build of it. */
final class OwnCode {

    /** One class of each module that runs are a function of. */
    private static final List<Class<?>> MODULES =
            List.of(Experiment.class, ScenarioLibrary.class, Catalogue.class, Chokepoint.class);

    private OwnCode() {}

    /** The jars or folders of classes that are running, by their content. */
    static Build build() {
        MessageDigest digest = Sha256.begin();
        try {
            for (Class<?> module : MODULES) {
                CodeSource source = module.getProtectionDomain().getCodeSource();
                if (source == null) {
                    throw new IllegalStateException(
                            "nobody knows where " + module + " comes from; give the build yourself");
                }
                add(Path.of(source.getLocation().toURI()), digest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new Build("library", Sha256.hexadecimal(digest.digest()));
    }

    private static void add(Path code, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
