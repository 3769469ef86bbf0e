package vn.temlang.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.portal.ProductView;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Words;
import vn.temlang.traceability.passport.Passport;
import vn.temlang.traceability.passport.Passports;
import vn.temlang.traceability.picture.Pictures;
import vn.temlang.traceability.product.Price;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;

/** One product in the portal, with its batches and stamp runs. */
@Controller("/portal/products")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.READ_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductPageController {
  private static final int LIMIT = 50;

  private final Products products;
  private final Passports passports;
  private final Pictures pictures;
  private final PortalLists lists;
  private final Pages pages;
  private final Clock clock;

  ProductPageController(
      Products products,
      Passports passports,
      Pictures pictures,
      PortalLists lists,
      Pages pages,
      Clock clock) {
    this.products = products;
    this.passports = passports;
    this.pictures = pictures;
    this.lists = lists;
    this.pages = pages;
    this.clock = clock;
  }

  @ShowsPersonalData
  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> product(HttpRequest<?> request, UUID id) {
    ProductId productId = new ProductId(id);
    Optional<Passport> passport = passports.find(productId, Optional.empty());
    return PortalController.found(
        pages,
        request,
        products
            .find(productId)
            .flatMap(product -> passport.map(known -> view(pages.words(request), product, known))));
  }

  private ProductView.Gallery gallery(Product product) {
    return new ProductView.Gallery(
        "/portal/products/" + product.id().value() + "/pictures",
        pictures.of(product.id()).stream().map(Photo::inList).toList());
  }

  private ProductView view(Words words, Product product, Passport passport) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.VIET_NAM);
    vn.temlang.api.page.view.Passport facts =
        new PassportFacts(words, today).of(passport, Optional.empty());
    return new ProductView(
        "/portal/products/" + product.id().value(),
        product.name().value(),
        passport.maker().name(),
        gallery(product),
        lists.sites(product.producer()),
        product.facts().category(),
        facts.stars(),
        product.facts().price().map(Price::amount),
        facts.netContent(),
        facts.gtin(),
        facts.story(),
        facts.certificates(),
        facts.standards(),
        facts.told(),
        lists.batches(Optional.of(product.id()), words, LIMIT),
        lists.runs(Optional.of(product.id()), LIMIT),
        product.sample() || product.facts().price().map(Price::sample).orElse(false));
  }
}
