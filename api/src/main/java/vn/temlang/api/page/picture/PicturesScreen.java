package vn.temlang.api.page.picture;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.page.Pages;
import vn.temlang.api.page.Photo;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.view.ErrorView;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.problem.Sentences;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.picture.AltText;
import vn.temlang.traceability.picture.Pictures;
import vn.temlang.traceability.picture.ProductPicture;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;

/** The page of a product's pictures, with what was typed where something was refused. */
@Singleton
class PicturesScreen {
  private final Products products;
  private final Pictures pictures;
  private final Pages pages;
  private final Sentences sentences;

  PicturesScreen(Products products, Pictures pictures, Pages pages, Sentences sentences) {
    this.products = products;
    this.pictures = pictures;
    this.pages = pages;
    this.sentences = sentences;
  }

  /** Id of the field in which a picture's alt text is changed. */
  static String field(int place) {
    return "alt-" + place;
  }

  static String address(Product product) {
    return "/portal/products/" + product.id().value() + "/pictures";
  }

  /** Within sight of who asks. */
  Optional<Product> product(UUID id) {
    return products.find(new ProductId(id));
  }

  boolean shows(Product product, String picture) {
    return pictures.of(product.id()).stream().anyMatch(shown -> shown.hash().hex().equals(picture));
  }

  HttpResponse<byte[]> notFound(HttpRequest<?> request) {
    return pages.answer(
        request,
        HttpStatus.NOT_FOUND,
        new ErrorView(ErrorView.Trouble.NOT_FOUND, Optional.empty()));
  }

  HttpResponse<byte[]> show(HttpRequest<?> request, Product product) {
    return pages.answer(request, view(product, shown(product), "", Faults.none()));
  }

  HttpResponse<byte[]> refused(
      HttpRequest<?> request, Product product, String alt, Refusal refusal) {
    String reason = refusal.reason().name();
    String sentence =
        pages.words(request).language() == Language.VIETNAMESE
            ? sentences.vietnamese(reason, refusal.facts())
            : sentences.english(reason, refusal.facts());
    HttpStatus status =
        refusal.reason() == RefusalReason.FILES_UNAVAILABLE
            ? HttpStatus.SERVICE_UNAVAILABLE
            : HttpStatus.UNPROCESSABLE_ENTITY;
    return refused(request, product, status, alt, Faults.at("picture", sentence));
  }

  HttpResponse<byte[]> refused(
      HttpRequest<?> request, Product product, HttpStatus status, String alt, Faults faults) {
    return pages.answer(request, status, view(product, shown(product), alt, faults));
  }

  /** The page again where a picture that is there was given words that cannot be. */
  HttpResponse<byte[]> misspoken(
      HttpRequest<?> request, Product product, String picture, String typed) {
    List<PicturesView.Shown> shown = new ArrayList<>();
    Faults faults = Faults.none();
    for (PicturesView.Shown one : shown(product)) {
      boolean meant = one.id().equals(picture);
      shown.add(meant ? new PicturesView.Shown(one.id(), one.place(), one.image(), typed) : one);
      if (meant) {
        faults = Faults.at(field(one.place()), pages.words(request).text("pictures.fault.alt"));
      }
    }
    return pages.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, view(product, shown, "", faults));
  }

  private List<PicturesView.Shown> shown(Product product) {
    List<PicturesView.Shown> shown = new ArrayList<>();
    for (ProductPicture picture : pictures.of(product.id())) {
      shown.add(
          new PicturesView.Shown(
              picture.hash().hex(),
              shown.size() + 1,
              Photo.inList(picture),
              picture.alt().map(AltText::value).orElse("")));
    }
    return shown;
  }

  private static PicturesView view(
      Product product, List<PicturesView.Shown> shown, String alt, Faults faults) {
    return new PicturesView(
        product.name().value(),
        address(product),
        "/portal/products/" + product.id().value(),
        shown,
        Pictures.MOST,
        alt,
        faults);
  }
}
