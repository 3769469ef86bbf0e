package vn.temlang.qrlabels.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.qrlabels.symbol.QrSymbol.ErrorCorrection;
import vn.temlang.qrlabels.symbol.SymbolEncoder.Fit;

class QrSymbolTest {
  @Property(tries = 300)
  void alphanumeric_text_is_read_and_drawn_as_zxing_draws_it(
      @ForAll
          @CharRange(from = 'A', to = 'Z')
          @CharRange(from = '0', to = ':')
          @StringLength(min = 1, max = 120)
          String text)
      throws ChecksumException, FormatException {
    requireSameAsZxing(text.replace(';', 'X'));
  }

  @Property(tries = 150)
  void any_ascii_text_is_read_and_drawn_as_zxing_draws_it(
      @ForAll @Chars({'a', ' ', '~', '?', '=', '_', '0', 'Z'}) @StringLength(min = 1, max = 200)
          String text)
      throws ChecksumException, FormatException {
    requireSameAsZxing(text);
  }

  @ParameterizedTest
  @CsvSource({"20, 1", "21, 2", "38, 2", "39, 3", "61, 3", "62, 4", "90, 4", "91, 5"})
  void grows_where_iso_18004_says(int characters, int version) {
    QrSymbol symbol = QrSymbol.of("A".repeat(characters));
    assertThat(symbol.version()).isEqualTo(version);
    assertThat(symbol.size()).isEqualTo(17 + 4 * version);
  }

  @ParameterizedTest
  @CsvSource({"10, H", "11, Q", "16, Q", "17, M", "20, M", "66, Q", "67, Q", "68, M"})
  void gives_room_that_is_left_to_error_correction(int characters, ErrorCorrection level) {
    assertThat(QrSymbol.of("A".repeat(characters)).errorCorrection()).isEqualTo(level);
  }

  @Test
  void a_small_letter_costs_a_version() {
    assertThat(QrSymbol.of("HTTPS://TEMLANG.VN/0000YGJ0D7R3C916").version()).isEqualTo(2);
    assertThat(QrSymbol.of("https://temlang.vn/0000YGJ0D7R3C916").version()).isEqualTo(3);
  }

  @Test
  void rows_are_packed_from_the_left() {
    QrSymbol symbol = QrSymbol.of("TEM");
    assertThat(symbol.bytesPerRow()).isEqualTo(3);
    byte[] rows = symbol.packedRows();
    assertThat(rows).hasSize(63);
    // the upper edge of the left finder pattern is seven dark modules, then a light one
    assertThat(rows[0]).isEqualTo((byte) 0b1111_1110);
    assertThat(symbol.dark(6, 0)).isTrue();
    assertThat(symbol.dark(7, 0)).isFalse();
    rows[0] = 0;
    assertThat(symbol.dark(6, 0)).isTrue();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> symbol.dark(21, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> symbol.dark(0, -1));
  }

  @Test
  void holds_what_version_40_holds() throws ChecksumException, FormatException {
    QrSymbol largest = QrSymbol.of("A".repeat(3_391));
    assertThat(largest.version()).isEqualTo(40);
    assertThat(read(largest)).hasSize(3_391);
    assertThatIllegalArgumentException().isThrownBy(() -> QrSymbol.of("A".repeat(3_392)));
    assertThatIllegalArgumentException().isThrownBy(() -> QrSymbol.of(""));
    assertThatIllegalArgumentException().isThrownBy(() -> QrSymbol.of("TEM LÀNG"));
  }

  private static void requireSameAsZxing(String text) throws ChecksumException, FormatException {
    QrSymbol symbol = QrSymbol.of(text);
    assertThat(read(symbol)).isEqualTo(text);
    Fit fit = new Fit(symbol.version(), symbol.errorCorrection());
    ByteMatrix zxing = SymbolEncoder.zxing(text, fit, -1).getMatrix();
    for (int y = 0; y < symbol.size(); y++) {
      for (int x = 0; x < symbol.size(); x++) {
        assertThat(symbol.dark(x, y)).isEqualTo(zxing.get(x, y) == 1);
      }
    }
  }

  private static String read(QrSymbol symbol) throws ChecksumException, FormatException {
    boolean[][] modules = new boolean[symbol.size()][symbol.size()];
    for (int y = 0; y < symbol.size(); y++) {
      for (int x = 0; x < symbol.size(); x++) {
        modules[y][x] = symbol.dark(x, y);
      }
    }
    DecoderResult result = new Decoder().decode(modules);
    return result.getText();
  }
}
