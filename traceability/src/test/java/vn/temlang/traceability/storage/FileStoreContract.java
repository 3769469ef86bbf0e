package vn.temlang.traceability.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.Village;

/** What every store of files does; each test uses bytes of its own. */
public abstract class FileStoreContract {
  private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

  protected abstract FileStore store();

  protected static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  protected static <T> T done(StoreAnswer<T> answer) {
    return switch (answer) {
      case StoreAnswer.Done<T>(T value) -> value;
      case StoreAnswer.Failed<T>(StoreAnswer.Trouble trouble) ->
          throw new AssertionError(trouble.toString());
    };
  }

  private FileName put(String text) {
    return done(store().put(Shelf.PICTURES, FileKind.JPEG, bytes(text)));
  }

  private Optional<byte[]> found(FileName name) {
    return done(store().find(name));
  }

  @Test
  void what_was_put_is_found_under_the_hash_of_its_bytes() {
    FileName name = put("abc");
    // FIPS 180-2, appendix B.1
    assertThat(name.path())
        .isEqualTo("pictures/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.jpg");
    assertThat(found(name).orElseThrow()).isEqualTo(bytes("abc"));
  }

  @Test
  void each_shelf_keeps_its_own() {
    FileName paper = done(store().put(Shelf.PAPERS, FileKind.PDF, bytes("%PDF-1.7")));
    assertThat(paper.path()).startsWith("papers/").endsWith(".pdf");
    assertThat(found(paper)).isPresent();
    assertThat(found(new FileName(Shelf.PICTURES, paper.sha256(), FileKind.PDF))).isEmpty();
    assertThat(done(store().olderThan(Shelf.PICTURES, FAR, Optional.empty(), 1000)))
        .doesNotContain(paper);
  }

  @Test
  void what_is_not_there_is_not_found_and_may_be_deleted() {
    FileName name = FileName.of(Shelf.PICTURES, FileKind.JPEG, bytes("never put"));
    assertThat(found(name)).isEmpty();
    assertThat(done(store().delete(name))).isEqualTo(name);
  }

  @Test
  void what_was_deleted_is_gone_and_can_be_put_again() {
    FileName name = put("to and fro");
    done(store().delete(name));
    assertThat(found(name)).isEmpty();
    put("to and fro");
    assertThat(found(name)).isPresent();
  }

  @Test
  void the_same_eight_times_at_once_is_there_once_and_whole() {
    String large = "0123456789".repeat(100_000);
    Callable<FileName> once = () -> put(large);
    List<FileName> names = Village.atOnce(List.of(once, once, once, once, once, once, once, once));
    assertThat(names).containsOnly(names.getFirst());
    assertThat(found(names.getFirst()).orElseThrow()).isEqualTo(bytes(large));
    assertThat(done(store().olderThan(Shelf.PICTURES, FAR, Optional.empty(), 1000)))
        .filteredOn(names.getFirst()::equals)
        .hasSize(1);
  }

  @Test
  void are_listed_by_age_and_no_more_than_asked_for() {
    FileName name = put("young");
    put("as young");
    assertThat(done(store().olderThan(Shelf.PICTURES, FAR, Optional.empty(), 1000))).contains(name);
    assertThat(done(store().olderThan(Shelf.PICTURES, FAR, Optional.empty(), 1))).hasSize(1);
    assertThat(done(store().olderThan(Shelf.PICTURES, LONG_AGO, Optional.empty(), 1000))).isEmpty();
  }

  @Test
  void are_listed_page_by_page_in_the_order_of_their_paths() {
    for (int i = 0; i < 7; i++) {
      put("page " + i);
    }
    List<FileName> all = done(store().olderThan(Shelf.PICTURES, FAR, Optional.empty(), 1000));
    assertThat(all).hasSizeGreaterThanOrEqualTo(7);
    assertThat(all).isSortedAccordingTo(Comparator.comparing(FileName::path));
    List<FileName> paged = new ArrayList<>();
    List<FileName> page;
    do {
      Optional<FileName> after = paged.isEmpty() ? Optional.empty() : Optional.of(paged.getLast());
      page = done(store().olderThan(Shelf.PICTURES, FAR, after, 3));
      assertThat(page).hasSizeLessThanOrEqualTo(3);
      paged.addAll(page);
    } while (page.size() == 3);
    assertThat(paged).isEqualTo(all);
  }
}
