package vn.temlang.api.page.picture;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.FormWithFile;
import vn.temlang.api.access.Needs;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.ConfirmView;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.picture.AddPicture;
import vn.temlang.traceability.picture.AltText;
import vn.temlang.traceability.picture.ArrangePictures;
import vn.temlang.traceability.picture.PictureHash;
import vn.temlang.traceability.picture.ProductPicture;
import vn.temlang.traceability.product.Product;

/** Adds pictures of a product, puts them in order, says what they show, takes them down. */
@Controller("/portal/products/{id}/pictures")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.WRITE_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class PicturesPageController {
  private final PicturesScreen screen;
  private final AddPicture add;
  private final ArrangePictures arrange;
  private final Pages pages;

  PicturesPageController(
      PicturesScreen screen, AddPicture add, ArrangePictures arrange, Pages pages) {
    this.screen = screen;
    this.add = add;
    this.arrange = arrange;
    this.pages = pages;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> pictures(HttpRequest<?> request, UUID id) {
    return screen
        .product(id)
        .map(product -> screen.show(request, product))
        .orElseGet(() -> screen.notFound(request));
  }

  /** {@code picture} is a file as the camera gave it. */
  @FormWithFile
  @Post(produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> add(
      HttpRequest<?> request,
      UUID id,
      @Part(FormToken.FIELD) @Nullable String token,
      @Part("alt") @Nullable String alt,
      @Part("picture") CompletedFileUpload picture) {
    if (!FormToken.accepts(request, Optional.ofNullable(token))) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, HttpStatus.FORBIDDEN.getReason());
    }
    Optional<Product> product = screen.product(id);
    return product.isEmpty()
        ? screen.notFound(request)
        : add(request, product.get(), Optional.ofNullable(alt).orElse(""), bytes(picture));
  }

  private HttpResponse<?> add(HttpRequest<?> request, Product product, String alt, byte[] file) {
    Words words = pages.words(request);
    if (file.length == 0) {
      return screen.refused(
          request,
          product,
          HttpStatus.UNPROCESSABLE_ENTITY,
          alt,
          Faults.at("picture", words.text("pictures.fault.none")));
    }
    Optional<AltText> said;
    try {
      said = AltText.of(alt);
    } catch (MalformedValue e) {
      return screen.refused(
          request,
          product,
          HttpStatus.UNPROCESSABLE_ENTITY,
          alt,
          Faults.at("alt", words.text("pictures.fault.alt")));
    }
    return switch (add.add(product.id(), file, said, false)) {
      case Registration.New<ProductPicture> added -> back(product, Done.Deed.PICTURE_ADDED);
      case Registration.Same<ProductPicture> there -> back(product, Done.Deed.PICTURE_THERE);
      case Registration.Refused<ProductPicture>(var refusal) ->
          screen.refused(request, product, alt, refusal);
    };
  }

  private static byte[] bytes(CompletedFileUpload picture) {
    try {
      return picture.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture that was sent cannot be read", e);
    }
  }

  @Post(uri = "/{picture}/first", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> first(
      HttpRequest<?> request, UUID id, String picture, @Body Map<String, String> form) {
    return done(
        request,
        id,
        picture,
        Done.Deed.PICTURE_FIRST,
        (product, hash) -> arrange.moveFirst(product.id(), hash));
  }

  @Post(uri = "/{picture}/alt", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> describe(
      HttpRequest<?> request, UUID id, String picture, @Body Map<String, String> form) {
    String typed = form.getOrDefault("alt", "");
    Optional<AltText> alt;
    try {
      alt = AltText.of(typed);
    } catch (MalformedValue e) {
      return screen
          .product(id)
          .map(product -> screen.misspoken(request, product, picture, typed))
          .orElseGet(() -> screen.notFound(request));
    }
    return done(
        request,
        id,
        picture,
        Done.Deed.PICTURE_DESCRIBED,
        (product, hash) -> arrange.describe(product.id(), hash, alt));
  }

  /** Asks before a picture is taken down; the question changes nothing. */
  @Get(uri = "/{picture}/remove", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> ask(HttpRequest<?> request, UUID id, String picture) {
    Words words = pages.words(request);
    Optional<Product> product = screen.product(id).filter(known -> screen.shows(known, picture));
    if (product.isEmpty()) {
      return screen.notFound(request);
    }
    String page = PicturesScreen.address(product.get());
    return pages.answer(
        request,
        new ConfirmView(
            words.text("confirm.picture", product.get().name().value()),
            List.of(
                words.text("confirm.picture.first"),
                words.text("confirm.picture.second"),
                words.text("confirm.picture.third")),
            page + "/" + picture + "/remove",
            Map.of(),
            words.text("pictures.remove"),
            page));
  }

  @Post(uri = "/{picture}/remove", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(
      HttpRequest<?> request, UUID id, String picture, @Body Map<String, String> form) {
    return done(
        request,
        id,
        picture,
        Done.Deed.PICTURE_REMOVED,
        (product, hash) -> arrange.remove(product.id(), hash));
  }

  /** What is done to a picture that is there. */
  @FunctionalInterface
  private interface Act {
    boolean to(Product product, PictureHash picture);
  }

  private HttpResponse<?> done(
      HttpRequest<?> request, UUID id, String picture, Done.Deed deed, Act act) {
    return screen
        .product(id)
        .filter(
            product -> PictureHash.parse(picture).filter(hash -> act.to(product, hash)).isPresent())
        .<HttpResponse<?>>map(product -> back(product, deed))
        .orElseGet(() -> screen.notFound(request));
  }

  private static HttpResponse<?> back(Product product, Done.Deed deed) {
    return HttpResponse.seeOther(URI.create(PicturesScreen.address(product) + Done.query(deed)));
  }
}
