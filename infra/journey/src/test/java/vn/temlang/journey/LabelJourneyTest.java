package vn.temlang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The printed sheet, read back by programs that know nothing of us. */
@ExtendWith({SharedDemo.class, Browser.OfClass.class})
class LabelJourneyTest {
  private static final int ON_A_SHEET = 65;

  private static Demo demo;
  private static Stamps stamps;
  private static Path pdf;
  private static List<String> read;

  @BeforeAll
  static void print_a_sheet_and_read_it_back(Demo shared) throws IOException {
    demo = shared;
    stamps = Stamps.of(demo, "candy");
    Files.createDirectories(Browser.pictures());
    pdf = Command.target().resolve("labels.pdf");
    Files.write(pdf, demo.api().download(demo.address("labels").toString()));
    Path image = Command.target().resolve("labels");
    ok(
        Command.tool(
            "poppler-utils",
            "pdftoppm",
            "-r",
            "300",
            "-png",
            "-singlefile",
            pdf.toString(),
            image.toString()));
    Path png = Path.of(image + ".png");
    Files.copy(
        png, Browser.pictures().resolve("label-sheet.png"), StandardCopyOption.REPLACE_EXISTING);
    read =
        ok(Command.tool("zbar-tools", "zbarimg", "--nodbus", "-q", "--raw", png.toString()))
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
  }

  @Test
  void each_run_holds_1000_stamps() {
    for (String goods : List.of("candy", "cake")) {
      JsonNode run = demo.api().get("/api/stamp-runs/" + demo.memory(goods + " run"));
      assertThat(run.path("size").asInt()).isEqualTo(1000);
      assertThat(run.path("sample").asBoolean()).isTrue();
    }
    assertThat(stamps.code(1000)).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
  }

  @Test
  void qpdf_finds_no_fault_in_the_sheet() {
    assertThat(ok(Command.tool("qpdf", "qpdf", "--check", pdf.toString())))
        .contains("No syntax or stream encoding errors found");
  }

  @Test
  void its_text_is_vietnamese_that_can_be_searched_and_copied() {
    String text = ok(Command.tool("poppler-utils", "pdftotext", pdf.toString(), "-"));

    assertThat(text).contains("Kẹo dừa sáp", "nguyên chất", "TEM MẪU");
    // a code is broken in two lines at one of its hyphens
    assertThat(text.replaceAll("[-\\s]", ""))
        .contains(stamps.code(1).replace("-", ""), stamps.code(65).replace("-", ""));
  }

  @Test
  void its_fonts_travel_with_it() {
    String fonts = ok(Command.tool("poppler-utils", "pdffonts", pdf.toString()));

    assertThat(fonts.lines().skip(2).toList())
        .isNotEmpty()
        .allMatch(
            font -> font.matches(".*\\syes\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*"),
            "embedded");
  }

  @Test
  void an_independent_decoder_reads_every_symbol_of_the_sheet() {
    JsonNode codes =
        demo.api()
            .get("/api/stamp-runs/%s/codes?from=1&count=%d".formatted(stamps.run(), ON_A_SHEET))
            .path("codes");

    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            StreamSupport.stream(codes.spliterator(), false)
                .map(code -> code.path("url").asText())
                .toList());
  }

  @Test
  void the_address_read_off_the_sheet_leads_to_the_page_of_that_stamp(Browser browser) {
    String address =
        read.stream()
            .filter(url -> url.equals(stamps.address(65).toString()))
            .findFirst()
            .orElseThrow();
    assertThat(address).isUpperCase();
    Page page = browser.phone();

    page.navigate(address);

    assertThat(page.locator(".stamp b").innerText()).isEqualTo(stamps.code(65));
    assertThat(page.locator(".verdict h1").innerText()).isEqualTo(Words.FIRST_SEEN);
    assertThat(page.locator("section.product h2").innerText()).isEqualTo("Kẹo dừa sáp nguyên chất");
  }

  @Test
  void the_sheet_opens_in_the_browser_of_somebody_who_is_logged_in(Browser browser) {
    Page page = browser.withJavaScript();
    Portal.logIn(demo, page);

    Response response = page.navigate(demo.address("labels").toString());

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headerValue("content-type")).isEqualTo("application/pdf");
    // shown by Chromium's own viewer: navigate would have thrown for a download
    assertThat(page.url()).isEqualTo(demo.address("labels").toString());
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Browser.pictures().resolve("label-sheet-in-browser.png")));
  }

  private static String ok(Command.Ended ended) {
    assertThat(ended.status()).as(ended.text()).isZero();
    return ended.text();
  }
}
