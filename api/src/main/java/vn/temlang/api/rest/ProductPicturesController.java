package vn.temlang.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.traceability.picture.AddPicture;
import vn.temlang.traceability.picture.AltText;
import vn.temlang.traceability.picture.ArrangePictures;
import vn.temlang.traceability.picture.PictureHash;
import vn.temlang.traceability.picture.Pictures;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;

/** The pictures of a product in their order, the main one first; at most {@link Pictures#MOST}. */
@Controller("/api/products/{id}/pictures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductPicturesController {
  private final Products products;
  private final Pictures pictures;
  private final AddPicture add;
  private final ArrangePictures arrange;
  private final Answers answers;

  ProductPicturesController(
      Products products,
      Pictures pictures,
      AddPicture add,
      ArrangePictures arrange,
      Answers answers) {
    this.products = products;
    this.pictures = pictures;
    this.add = add;
    this.arrange = arrange;
    this.answers = answers;
  }

  @Get
  @Needs(Action.READ_REGISTER)
  Optional<List<PictureView>> list(UUID id) {
    return products
        .find(new ProductId(id))
        .map(product -> pictures.of(product.id()).stream().map(PictureView::of).toList());
  }

  /**
   * Puts one more behind the others: JPEG, PNG or WebP, which is turned upright, made smaller and
   * freed of what the camera wrote into it. The same file again changes nothing.
   */
  @Post
  @Needs(Action.WRITE_REGISTER)
  @Consumes({
    MediaType.IMAGE_JPEG,
    MediaType.IMAGE_PNG,
    MediaType.IMAGE_WEBP,
    MediaType.APPLICATION_OCTET_STREAM
  })
  HttpResponse<?> add(
      UUID id,
      @Body byte[] file,
      @QueryValue(defaultValue = "") String alt,
      @QueryValue(defaultValue = "false") boolean sample) {
    ProductId product = new ProductId(id);
    return products.find(product).isEmpty()
        ? HttpResponse.notFound()
        : answers.of(add.add(product, file, AltText.of(alt), sample), PictureView::of);
  }

  /**
   * What changes about a picture.
   *
   * @param alt what it shows; empty takes that back, and left out it stays
   * @param main whether it is the main one from now on
   */
  record ChangeBody(@Nullable String alt, boolean main) {}

  @Put("/{picture}")
  @Needs(Action.WRITE_REGISTER)
  Optional<List<PictureView>> change(UUID id, String picture, @Body ChangeBody body) {
    ProductId product = new ProductId(id);
    return PictureHash.parse(picture)
        .filter(known -> changed(product, known, body))
        .flatMap(known -> list(id));
  }

  private boolean changed(ProductId product, PictureHash picture, ChangeBody body) {
    boolean there = pictures.of(product).stream().anyMatch(shown -> shown.hash().equals(picture));
    if (there && body.alt() != null) {
      there = arrange.describe(product, picture, AltText.of(body.alt()));
    }
    return there && (!body.main() || arrange.moveFirst(product, picture));
  }

  /** Takes it down. */
  @Delete("/{picture}")
  @Needs(Action.WRITE_REGISTER)
  HttpResponse<?> remove(UUID id, String picture) {
    return PictureHash.parse(picture)
            .filter(known -> arrange.remove(new ProductId(id), known))
            .isPresent()
        ? HttpResponse.noContent()
        : HttpResponse.notFound();
  }
}
