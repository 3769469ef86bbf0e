package vn.temlang.qrlabels.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.qrlabels.sheet.LabelTemplate.Axis;
import vn.temlang.qrlabels.sheet.LabelTemplate.Grid;
import vn.temlang.qrlabels.sheet.LabelTemplate.Size;

class LabelTemplateTest {
  private static final Size A4 = new Size(210, 297);

  @ParameterizedTest
  @CsvSource({"a4-65, 38.1, 21.2", "a4-40, 52.5, 29.7", "a4-24, 70, 35", "a4-21, 63.5, 38.1"})
  void is_found_by_its_name(String id, double width, double height) {
    LabelTemplate template = LabelTemplates.find(id).orElseThrow();
    assertThat(template.label()).isEqualTo(new Size(width, height));
    assertThat(id).endsWith("-" + template.labelsPerSheet());
  }

  @Test
  void has_a_name_of_its_own() {
    assertThat(LabelTemplates.all())
        .hasSize(5)
        .extracting(LabelTemplate::id)
        .doesNotHaveDuplicates();
    assertThat(LabelTemplates.find("a4-66")).isEmpty();
  }

  @Test
  void has_no_label_over_another() {
    for (LabelTemplate template : LabelTemplates.all()) {
      assertThat(template.grid().across().pitch()).isGreaterThanOrEqualTo(template.label().width());
      assertThat(template.grid().down().pitch()).isGreaterThanOrEqualTo(template.label().height());
    }
  }

  @Test
  void stays_on_the_paper() {
    Axis down = new Axis(0, 29.7, 10);
    assertThat(sheet(new Grid(new Axis(0, 52.5, 4), down), 1).labelsPerSheet()).isEqualTo(40);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet(new Grid(new Axis(0.1, 52.5, 4), down), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet(new Grid(new Axis(0, 52.5, 4), new Axis(0.1, 29.7, 10)), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Size(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Axis(0, 1, 0));
  }

  @Test
  void begins_at_a_position_of_the_sheet() {
    LabelTemplate template = LabelTemplates.find("a4-65").orElseThrow();
    assertThat(template.startingAt(65).firstPosition()).isEqualTo(65);
    assertThatIllegalArgumentException().isThrownBy(() -> template.startingAt(66));
    assertThatIllegalArgumentException().isThrownBy(() -> template.startingAt(0));
  }

  private static LabelTemplate sheet(Grid grid, int first) {
    return new LabelTemplate("own", A4, new Size(52.5, 29.7), grid, first);
  }
}
