package parley.handoff.stack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of this machine. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE_MS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no chromium on the PATH: install one (apt-get install chromium)"));
    }

    /** A page of a person who shares nothing with others. */
    public Page page(int width, int height) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    /** Ends the browser as a power cut does: nothing is said to anybody. */
    public void kill() {
        JsonArray processes =
                browser.newBrowserCDPSession().send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo");
        for (JsonElement process : processes) {
            JsonObject told = process.getAsJsonObject();
            if (told.get("type").getAsString().equals("browser")) {
                ProcessHandle.of(told.get("id").getAsLong()).orElseThrow().destroyForcibly();
            }
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
