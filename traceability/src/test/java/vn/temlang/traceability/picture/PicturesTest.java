package vn.temlang.traceability.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.traceability.Village.NOW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.product.ProductId;

class PicturesTest {
  private final Village village = new Village();
  private final Pictures pictures = village.the(Pictures.class);
  private final ProductId product = village.product(village.producer()).id();

  @AfterEach
  void close() {
    village.close();
  }

  private static PictureHash hash(int content, PrintSize size) {
    return PictureHash.of(new byte[] {(byte) content, (byte) (size.longestSide() / 32)});
  }

  private static ProductPicture picture(int content, boolean sample) {
    return new ProductPicture(
        new PictureFile(hash(content, PrintSize.THUMBNAIL), 320, 240),
        new PictureFile(hash(content, PrintSize.PAGE), 960, 720),
        new PictureFile(hash(content, PrintSize.FULL), 1600, 1200),
        Optional.of(new AltText("Kẹo số " + content)),
        sample);
  }

  private static ProductPicture picture(int content) {
    return picture(content, false);
  }

  private Pictures.Put add(int content) {
    return pictures.add(product, picture(content), NOW);
  }

  private String told() {
    return village.text("select count(*) from trace.outbox where kind = 'ProductChanged'");
  }

  private List<PictureHash> order() {
    return pictures.of(product).stream().map(ProductPicture::hash).toList();
  }

  private static List<PictureHash> inOrder(Integer... contents) {
    return List.of(contents).stream().map(content -> hash(content, PrintSize.FULL)).toList();
  }

  @Nested
  class Adding {
    @Test
    void puts_each_behind_the_others_with_all_its_sizes() {
      assertThat(add(1)).isEqualTo(Pictures.Put.ADDED);
      assertThat(add(2)).isEqualTo(Pictures.Put.ADDED);
      assertThat(pictures.of(product)).containsExactly(picture(1), picture(2));
      for (PrintSize size : PrintSize.values()) {
        assertThat(pictures.find(hash(2, size))).contains(new Pictures.Held.InStore());
      }
      assertThat(told()).isEqualTo("2");
    }

    @Test
    void the_same_again_changes_and_tells_nothing() {
      add(1);
      add(2);
      assertThat(add(1)).isEqualTo(Pictures.Put.SAME);
      assertThat(order()).isEqualTo(inOrder(1, 2));
      assertThat(told()).isEqualTo("2");
    }

    @Test
    void ends_at_the_most_that_shops_take() {
      IntStream.range(0, Pictures.MOST).forEach(PicturesTest.this::add);
      assertThat(add(99)).isEqualTo(Pictures.Put.TOO_MANY);
      assertThat(add(3)).isEqualTo(Pictures.Put.SAME);
      assertThat(order()).hasSize(Pictures.MOST);
    }

    @Test
    void ten_at_once_leaves_the_most_and_an_order() {
      List<Callable<Pictures.Put>> acts =
          IntStream.range(0, Pictures.MOST + 2)
              .<Callable<Pictures.Put>>mapToObj(content -> () -> add(content))
              .toList();
      assertThat(Village.atOnce(acts))
          .filteredOn(Pictures.Put.ADDED::equals)
          .hasSize(Pictures.MOST);
      assertThat(order()).hasSize(Pictures.MOST);
      assertThat(told()).isEqualTo(Integer.toString(Pictures.MOST));
    }

    @Test
    void four_times_the_same_at_once_is_told_once() {
      Callable<Pictures.Put> once = () -> add(1);
      assertThat(Village.atOnce(List.of(once, once, once, once)))
          .filteredOn(Pictures.Put.ADDED::equals)
          .hasSize(1);
      assertThat(told()).isEqualTo("1");
    }

    @Test
    void needs_a_product() {
      ProductId nobody = new ProductId(new UUID(1, 1));
      assertThat(pictures.add(nobody, picture(1), NOW)).isEqualTo(Pictures.Put.UNKNOWN_PRODUCT);
      assertThat(pictures.replaceMain(nobody, picture(1), NOW))
          .isEqualTo(Pictures.Put.UNKNOWN_PRODUCT);
    }
  }

  @Nested
  class Replacing_the_main_one {
    @Test
    void takes_its_place_and_leaves_the_others() {
      add(1);
      add(2);
      assertThat(pictures.replaceMain(product, picture(3), NOW)).isEqualTo(Pictures.Put.REPLACED);
      assertThat(order()).isEqualTo(inOrder(3, 2));
      assertThat(pictures.find(hash(1, PrintSize.PAGE))).isEmpty();
    }

    @Test
    void by_one_of_the_others_shows_that_once() {
      add(1);
      add(2);
      assertThat(pictures.replaceMain(product, picture(2), NOW)).isEqualTo(Pictures.Put.REPLACED);
      assertThat(order()).isEqualTo(inOrder(2));
    }

    @Test
    void by_itself_changes_nothing_but_whether_it_is_a_sample() {
      assertThat(pictures.replaceMain(product, picture(1, true), NOW))
          .isEqualTo(Pictures.Put.ADDED);
      assertThat(pictures.replaceMain(product, picture(1, true), NOW)).isEqualTo(Pictures.Put.SAME);
      assertThat(told()).isEqualTo("1");
      assertThat(pictures.replaceMain(product, picture(1, false), NOW))
          .isEqualTo(Pictures.Put.REPLACED);
    }
  }

  @Nested
  class Arranging {
    @Test
    void moves_any_to_the_front() {
      IntStream.rangeClosed(1, 3).forEach(PicturesTest.this::add);
      assertThat(pictures.moveFirst(product, hash(3, PrintSize.FULL), NOW)).isTrue();
      assertThat(order()).isEqualTo(inOrder(3, 1, 2));
      assertThat(pictures.moveFirst(product, hash(3, PrintSize.FULL), NOW)).isTrue();
      assertThat(order()).isEqualTo(inOrder(3, 1, 2));
    }

    @Test
    void takes_one_down_and_the_next_is_the_main_one() {
      add(1);
      add(2);
      assertThat(pictures.remove(product, hash(1, PrintSize.FULL), NOW)).isTrue();
      assertThat(order()).isEqualTo(inOrder(2));
      assertThat(pictures.find(hash(1, PrintSize.FULL))).isEmpty();
      assertThat(told()).isEqualTo("3");
    }

    @Test
    void says_what_it_shows_and_takes_that_back() {
      add(1);
      AltText alt = new AltText("Hộp kẹo mở nắp");
      pictures.describe(product, hash(1, PrintSize.FULL), Optional.of(alt), NOW);
      assertThat(pictures.of(product).getFirst().alt()).contains(alt);
      pictures.describe(product, hash(1, PrintSize.FULL), Optional.empty(), NOW);
      assertThat(pictures.of(product).getFirst().alt()).isEmpty();
    }

    @Test
    void finds_no_picture_of_another_product() {
      add(1);
      ProductId other = village.product(village.producer()).id();
      assertThat(pictures.moveFirst(other, hash(1, PrintSize.FULL), NOW)).isFalse();
      assertThat(pictures.remove(other, hash(1, PrintSize.FULL), NOW)).isFalse();
      assertThat(pictures.describe(other, hash(1, PrintSize.FULL), Optional.empty(), NOW))
          .isFalse();
      assertThat(order()).isEqualTo(inOrder(1));
    }
  }
}
