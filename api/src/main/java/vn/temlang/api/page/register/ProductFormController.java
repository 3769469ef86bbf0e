package vn.temlang.api.page.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.Done;
import vn.temlang.api.page.view.Faults;
import vn.temlang.api.page.view.FormView;
import vn.temlang.qrlabels.gs1.TraceCode;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.product.EditProduct;
import vn.temlang.traceability.product.OcopGroups;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.product.RegisterProduct;

/** Enters a product, and changes what is said of one. */
@Controller("/portal")
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.WRITE_REGISTER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductFormController {
  private final Catalogue catalogue;
  private final RegisterProduct register;
  private final EditProduct edit;
  private final RegisterScreen screen;
  private final IdSource ids;

  ProductFormController(
      Catalogue catalogue,
      RegisterProduct register,
      EditProduct edit,
      RegisterScreen screen,
      IdSource ids) {
    this.catalogue = catalogue;
    this.register = register;
    this.edit = edit;
    this.screen = screen;
    this.ids = ids;
  }

  /** What is looked up. */
  @jakarta.inject.Singleton
  record Catalogue(Producers producers, Products products, OcopGroups groups) {}

  @ShowsPersonalData
  @Get(uri = "/producers/{id}/products/new", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> blank(HttpRequest<?> request, UUID id) {
    return catalogue
        .producers()
        .find(new ProducerId(id))
        .map(
            producer ->
                screen.show(request, fresh(request, producer, Map.of(), ids.next(), Faults.none())))
        .orElseGet(() -> screen.notFound(request));
  }

  @ShowsPersonalData
  @Post(uri = "/producers/{id}/products/new", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    Optional<Producer> producer = catalogue.producers().find(new ProducerId(id));
    if (producer.isEmpty()) {
      return screen.notFound(request);
    }
    Typed typed = new Typed(form, screen.words(request));
    UUID product = typed.id().orElseGet(ids::next);
    Optional<ProductForm.Wish> wish = ProductForm.read(typed, producer.get().sample());
    if (wish.isEmpty()) {
      return screen.show(request, fresh(request, producer.get(), form, product, typed.faults()));
    }
    return switch (register.register(product(producer.get(), product, wish.get()))) {
      case Registration.New<Product> entered -> entered(product);
      case Registration.Same<Product> entered -> entered(product);
      case Registration.Refused<Product>(Refusal refusal) ->
          screen.show(
              request,
              fresh(request, producer.get(), form, product, screen.faults(request, refusal)));
    };
  }

  private static Product product(Producer producer, UUID id, ProductForm.Wish wish) {
    return new Product(
        new ProductId(id),
        producer.id(),
        wish.name(),
        wish.gtin()
            .<ProductCode>map(ProductCode.OfGs1::new)
            .orElseGet(() -> new ProductCode.OfPlatform(TraceCode.of(id))),
        wish.facts(),
        producer.sample());
  }

  private static HttpResponse<?> entered(UUID product) {
    return RegisterScreen.done("/portal/products/" + product, Done.Deed.PRODUCT_ENTERED);
  }

  private FormView fresh(
      HttpRequest<?> request,
      Producer producer,
      Map<String, String> values,
      UUID id,
      Faults faults) {
    Words words = screen.words(request);
    String page = "/portal/producers/" + producer.id().value();
    return new FormView(
        words.text("register.product.new", producer.name().value()),
        Optional.of("register.product.lead"),
        page + "/products/new",
        page,
        ProductForm.groups(values, true, catalogue.groups(), words),
        Map.of("id", id.toString()),
        List.of(),
        List.of(),
        faults);
  }

  @ShowsPersonalData
  @Get(uri = "/products/{id}/edit", produces = MediaType.TEXT_HTML)
  HttpResponse<byte[]> change(HttpRequest<?> request, UUID id) {
    return catalogue
        .products()
        .findRevised(new ProductId(id))
        .map(
            now ->
                screen.show(
                    request,
                    changed(request, now, ProductForm.values(now.value()), false, Faults.none())))
        .orElseGet(() -> screen.notFound(request));
  }

  @ShowsPersonalData
  @Post(uri = "/products/{id}/edit", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, UUID id, @Body Map<String, String> form) {
    Optional<Revised<Product>> now = catalogue.products().findRevised(new ProductId(id));
    if (now.isEmpty()) {
      return screen.notFound(request);
    }
    Typed typed = new Typed(form, screen.words(request));
    Optional<ProductForm.Wish> wish = ProductForm.read(typed, now.get().value().sample());
    Revised<Product> seen = new Revised<>(now.get().value(), typed.revision());
    if (wish.isEmpty()) {
      return screen.show(request, changed(request, seen, form, false, typed.faults()));
    }
    return switch (edit.edit(
        new ProductId(id), typed.revision(), wish.get().name(), wish.get().facts())) {
      case Edit.Done<Product> done -> stored(id);
      case Edit.Same<Product> same -> stored(id);
      case Edit.Conflict<Product>(Revised<Product> stands) ->
          screen.show(request, changed(request, stands, form, true, Faults.none()));
      case Edit.Refused<Product>(Refusal refusal) ->
          screen.show(
              request, changed(request, seen, form, false, screen.faults(request, refusal)));
    };
  }

  private static HttpResponse<?> stored(UUID product) {
    return RegisterScreen.done("/portal/products/" + product, Done.Deed.CHANGE_STORED);
  }

  private FormView changed(
      HttpRequest<?> request,
      Revised<Product> seen,
      Map<String, String> values,
      boolean conflict,
      Faults faults) {
    Words words = screen.words(request);
    Product product = seen.value();
    String page = "/portal/products/" + product.id().value();
    List<FormView.Group> groups = ProductForm.groups(values, false, catalogue.groups(), words);
    return new FormView(
        words.text("register.change", product.name().value()),
        Optional.of("register.product.code"),
        page + "/edit",
        page,
        groups,
        Map.of("revision", Integer.toString(seen.revision())),
        List.of(),
        conflict ? RegisterScreen.meanwhile(groups, ProductForm.values(product)) : List.of(),
        faults);
  }
}
