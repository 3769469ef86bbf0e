package vn.temlang.traceability.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.MalformedValue;

class FileNameTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void is_read_as_it_is_written() {
    FileName name = new FileName(Shelf.PAPERS, HASH, FileKind.PDF);
    assertThat(FileName.parse(name.path())).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "papers/../../etc/passwd",
        "papers/0123.pdf",
        "cellar/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.pdf",
        "papers/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.exe"
      })
  void nothing_else_is_a_name(String path) {
    assertThat(FileName.parse(path)).isEmpty();
  }

  @Test
  void a_hash_has_64_small_hexadecimal_digits() {
    assertThatThrownBy(
            () ->
                new FileName(
                    Shelf.PICTURES, HASH.toUpperCase(java.util.Locale.ROOT), FileKind.JPEG))
        .isInstanceOf(MalformedValue.class);
  }
}
