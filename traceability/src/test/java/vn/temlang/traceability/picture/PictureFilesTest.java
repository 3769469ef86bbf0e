package vn.temlang.traceability.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.traceability.Village.NOW;
import static vn.temlang.traceability.Village.reason;
import static vn.temlang.traceability.Village.stored;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.storage.FileKind;
import vn.temlang.traceability.storage.FileName;
import vn.temlang.traceability.storage.FileStore;
import vn.temlang.traceability.storage.Shelf;
import vn.temlang.traceability.storage.StoreAnswer;

/** The way of a picture's bytes between register and store. */
class PictureFilesTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Shelves store = new Shelves();
  private final Village village = new Village(store);
  private final ProductId product = village.product(village.producer()).id();
  private final AddPicture adding = village.the(AddPicture.class);
  private final Pictures pictures = village.the(Pictures.class);

  /** A store in memory that can be out of order, and in which time goes on by itself. */
  private static final class Shelves implements FileStore {
    private final Map<FileName, byte[]> files = new ConcurrentHashMap<>();
    private final Map<FileName, Instant> since = new ConcurrentHashMap<>();
    private final AtomicInteger putsUntilTrouble = new AtomicInteger(Integer.MAX_VALUE);

    @Override
    public StoreAnswer<FileName> put(Shelf shelf, FileKind kind, byte[] bytes) {
      if (putsUntilTrouble.getAndDecrement() <= 0) {
        return StoreAnswer.failed(StoreAnswer.Trouble.UNAVAILABLE);
      }
      FileName name = FileName.of(shelf, kind, bytes);
      files.put(name, bytes);
      since.put(name, NOW);
      return new StoreAnswer.Done<>(name);
    }

    @Override
    public StoreAnswer<Optional<byte[]>> find(FileName name) {
      return new StoreAnswer.Done<>(Optional.ofNullable(files.get(name)));
    }

    @Override
    public StoreAnswer<FileName> delete(FileName name) {
      files.remove(name);
      return new StoreAnswer.Done<>(name);
    }

    @Override
    public StoreAnswer<List<FileName>> olderThan(
        Shelf shelf, Instant time, Optional<FileName> after, int limit) {
      return new StoreAnswer.Done<>(
          files.keySet().stream()
              .filter(name -> since.getOrDefault(name, NOW).isBefore(time))
              .filter(name -> after.isEmpty() || name.path().compareTo(after.get().path()) > 0)
              .sorted(Comparator.comparing(FileName::path))
              .limit(limit)
              .toList());
    }

    void grow(Duration age) {
      since.replaceAll((name, put) -> NOW.minus(age));
    }
  }

  @AfterEach
  void close() {
    village.close();
  }

  private static byte[] png(int color) {
    try {
      BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = image.createGraphics();
      pen.setColor(new Color(color * 20, 0, 0));
      pen.fillRect(0, 0, 1200, 900);
      pen.dispose();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProductPicture add(int color) {
    return stored(adding.add(product, png(color), Optional.empty(), false));
  }

  private StoreAnswer<Optional<byte[]>> read(PictureHash hash) {
    return village.the(ReadPicture.class).read(hash);
  }

  private int sweep() {
    return village.the(SweepPictures.class).sweep(WEEK);
  }

  @Test
  void three_files_come_into_the_store_and_are_given_out_while_the_product_shows_them() {
    ProductPicture picture = add(1);
    assertThat(store.files).hasSize(3);
    assertThat(picture.thumbnail().width()).isEqualTo(320);
    assertThat(picture.page().width()).isEqualTo(960);
    assertThat(picture.full().width()).isEqualTo(1200);
    assertThat(read(picture.page().hash()))
        .isInstanceOfSatisfying(
            StoreAnswer.Done.class, done -> assertThat((Optional<?>) done.value()).isPresent());
    village.the(ArrangePictures.class).remove(product, picture.hash());
    assertThat(read(picture.page().hash())).isEqualTo(new StoreAnswer.Done<>(Optional.empty()));
  }

  @Test
  void a_store_that_fails_on_the_way_registers_nothing_and_the_same_again_works() {
    store.putsUntilTrouble.set(2);
    assertThat(reason(adding.add(product, png(1), Optional.empty(), false)))
        .contains(RefusalReason.FILES_UNAVAILABLE);
    assertThat(pictures.of(product)).isEmpty();
    store.putsUntilTrouble.set(Integer.MAX_VALUE);
    add(1);
    assertThat(pictures.of(product)).hasSize(1);
    assertThat(store.files).hasSize(3);
  }

  @Test
  void what_nobody_shows_is_swept_after_the_time_of_grace_and_nothing_else() {
    ProductPicture kept = add(1);
    ProductPicture gone = add(2);
    village.the(ArrangePictures.class).remove(product, gone.hash());
    assertThat(sweep()).isZero();
    store.grow(WEEK.plusSeconds(1));
    assertThat(sweep()).isEqualTo(3);
    assertThat(store.files.keySet())
        .extracting(FileName::sha256)
        .containsExactlyInAnyOrder(
            kept.thumbnail().hash().hex(), kept.page().hash().hex(), kept.full().hash().hex());
    assertThat(sweep()).isZero();
  }

  @Test
  void files_behind_thousands_that_are_shown_are_swept_too() throws SQLException {
    int shown = 2500;
    for (int i = 1; i <= shown; i++) {
      store.put(Shelf.PICTURES, FileKind.JPEG, bytes("shown " + i));
    }
    for (int i = 1; i <= 100; i++) {
      store.put(Shelf.PICTURES, FileKind.JPEG, bytes("orphan " + i));
    }
    village.execute(
        """
        insert into trace.product_picture (producer_id, product_id, hash, width, height, sample,
          put_at, place, page_hash, page_width, page_height, thumbnail_hash, thumbnail_width,
          thumbnail_height)
        select producer_id, id, h, 9, 9, true, now(), i, h, 9, 9, h, 9, 9
        from trace.product, generate_series(1, %d) i, lateral (
          select sha256(convert_to('shown ' || i, 'UTF8'))) as hashed (h)
        where id = '%s'
        """
            .formatted(shown, product.value()));
    store.grow(WEEK.plusSeconds(1));
    assertThat(sweep()).isEqualTo(100);
    assertThat(store.files).hasSize(shown);
  }

  @Test
  void a_picture_that_comes_back_while_it_is_swept_is_there_in_the_end() {
    for (int round = 1; round <= 10; round++) {
      ProductPicture picture = add(round);
      village.the(ArrangePictures.class).remove(product, picture.hash());
      store.grow(WEEK.plusSeconds(1));
      int color = round;
      List<Callable<Integer>> acts = new ArrayList<>();
      acts.add(this::sweep);
      acts.add(() -> add(color).full().width());
      acts.add(this::sweep);
      Village.atOnce(acts);
      assertThat(store.files).hasSize(3);
      village.the(ArrangePictures.class).remove(product, picture.hash());
      store.files.clear();
    }
  }

  @Test
  void one_that_stands_in_the_database_is_read_from_there_until_it_is_taken_over()
      throws IOException, SQLException {
    byte[] jpeg = oldJpeg();
    PictureHash hash = PictureHash.of(jpeg);
    village.execute(
        """
        insert into trace.product_picture
          (producer_id, product_id, hash, jpeg, width, height, sample, put_at)
        select producer_id, id, '\\x%s', '\\x%s', 800, 600, true, now() from trace.product
        where id = '%s'
        """
            .formatted(hash.hex(), HexFormat.of().formatHex(jpeg), product.value()));
    assertThat(pictures.of(product).getFirst().thumbnail().hash()).isEqualTo(hash);
    assertThat(bytes(hash)).isEqualTo(jpeg);

    store.putsUntilTrouble.set(1);
    assertThat(village.the(TakeOverPictures.class).takeOver()).isZero();
    assertThat(bytes(hash)).isEqualTo(jpeg);

    store.putsUntilTrouble.set(Integer.MAX_VALUE);
    assertThat(village.the(TakeOverPictures.class).takeOver()).isEqualTo(1);
    assertThat(village.text("select count(*) from trace.product_picture where jpeg is not null"))
        .isEqualTo("0");
    ProductPicture taken = pictures.of(product).getFirst();
    assertThat(taken.hash()).isEqualTo(hash);
    assertThat(taken.sample()).isTrue();
    assertThat(taken.thumbnail().width()).isEqualTo(320);
    assertThat(bytes(hash)).isEqualTo(jpeg);
    assertThat(bytes(taken.thumbnail().hash())).isNotEmpty();
  }

  private static byte[] oldJpeg() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes(PictureHash hash) {
    return switch (read(hash)) {
      case StoreAnswer.Done<Optional<byte[]>>(Optional<byte[]> found) -> found.orElseThrow();
      case StoreAnswer.Failed<Optional<byte[]>>(StoreAnswer.Trouble trouble) ->
          throw new AssertionError(trouble.toString());
    };
  }
}
