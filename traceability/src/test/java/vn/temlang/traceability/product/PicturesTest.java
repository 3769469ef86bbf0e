package vn.temlang.traceability.product;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.traceability.Village.NOW;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.Village;

class PicturesTest {
  private final Village village = new Village();
  private final Pictures pictures = village.the(Pictures.class);
  private final ProductId product = village.product(village.producer()).id();

  @AfterEach
  void close() {
    village.close();
  }

  private static Picture picture(int content) {
    return new Picture(new byte[] {1, 2, (byte) content}, 4, 3);
  }

  private Pictures.Put put(int content, boolean sample) {
    return pictures.put(product, picture(content), sample, NOW);
  }

  private String told() {
    return village.text("select count(*) from trace.outbox where kind = 'ProductChanged'");
  }

  @Test
  void are_found_by_product_and_by_hash() {
    assertThat(put(1, false)).isEqualTo(Pictures.Put.FIRST);
    PictureHash hash = picture(1).hash();
    assertThat(pictures.of(product)).contains(hash);
    assertThat(pictures.find(hash).orElseThrow().jpeg()).containsExactly(1, 2, 1);
    assertThat(told()).isEqualTo("1");
  }

  @Test
  void a_second_one_takes_the_place_of_the_first() {
    put(1, true);
    assertThat(put(2, true)).isEqualTo(Pictures.Put.REPLACED);
    assertThat(pictures.of(product)).contains(picture(2).hash());
    assertThat(pictures.find(picture(1).hash())).isEmpty();
    assertThat(told()).isEqualTo("2");
  }

  @Test
  void the_same_again_changes_and_tells_nothing() {
    put(1, true);
    assertThat(put(1, true)).isEqualTo(Pictures.Put.SAME);
    assertThat(told()).isEqualTo("1");
    assertThat(put(1, false)).isEqualTo(Pictures.Put.REPLACED);
  }

  @Test
  void put_four_times_at_once_are_told_once() {
    Callable<Pictures.Put> once = () -> put(1, false);
    assertThat(Village.atOnce(List.of(once, once, once, once)))
        .filteredOn(put -> put == Pictures.Put.FIRST)
        .hasSize(1);
    assertThat(told()).isEqualTo("1");
  }

  @Test
  void belong_to_a_product() {
    assertThat(pictures.put(new ProductId(new UUID(1, 1)), picture(1), false, NOW))
        .isEqualTo(Pictures.Put.UNKNOWN_PRODUCT);
  }
}
