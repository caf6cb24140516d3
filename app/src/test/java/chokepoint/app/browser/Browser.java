package chokepoint.app.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, which opens files and tells what a reader would complain of. */
final class Browser implements AutoCloseable {

    /** Ways in which a page is looked at. */
    enum Sight {
        DESK(1400, false, false),
        LAPTOP(1024, false, false),
        TABLET(768, false, false),
        PHONE(390, false, false),
        SMALL_PHONE(360, false, false),
        DARK_DESK(1400, true, false),
        DARK_PHONE(390, true, false),
        /** A4 laid broadwise, less its margins. */
        PAPER(1047, false, true);

        private final int widthPx;
        private final boolean dark;
        private final boolean print;

        Sight(int widthPx, boolean dark, boolean print) {
            this.widthPx = widthPx;
            this.dark = dark;
            this.print = print;
        }
    }

    private final ChromeDriver driver;

    Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    private static File program(String... names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of " + String.join(", ", names)
                        + " is on the PATH; Debian has them in the packages chromium and chromium-driver"));
    }

    /** Opens a page as it is seen in one of the ways. */
    void open(Path page, Sight sight) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", sight.widthPx, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        sight.print ? "print" : "screen",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", sight.dark ? "dark" : "light"))));
        // from another page: a page that is asked for again would be taken for the one that is there
        driver.get("about:blank");
        driver.get(page.toUri().toString());
        driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                if (document.readyState === 'complete') done(true); else addEventListener('load', () => done(true));
                """);
    }

    /** What a reader of the open page would complain of. */
    List<String> complaints() {
        return lines(driver.executeScript(resource("complaints.js")));
    }

    /** The answer of a script that gives one line. */
    String ask(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    private static List<String> lines(Object answer) {
        return answer instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("no answer");
    }

    private static String resource(String name) {
        try (InputStream stream = Browser.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
