package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.qrlabels.gs1.Gtin;
import vn.temlang.qrlabels.gs1.TraceCode;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.picture.PutPicture;
import vn.temlang.traceability.product.Details;
import vn.temlang.traceability.product.Dong;
import vn.temlang.traceability.product.EditProduct;
import vn.temlang.traceability.product.Price;
import vn.temlang.traceability.product.Product;
import vn.temlang.traceability.product.ProductCode;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.product.Products;
import vn.temlang.traceability.product.RegisterProduct;
import vn.temlang.traceability.product.RepriceProduct;

/** Products; one without a GTIN gets a trace code of the platform. */
@Controller("/api/products")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProductController {
  private static final int MOST = 500;

  private final RegisterProduct register;
  private final EditProduct edit;
  private final RepriceProduct reprice;
  private final PutPicture putPicture;
  private final Products products;
  private final Answers answers;

  ProductController(
      RegisterProduct register,
      EditProduct edit,
      RepriceProduct reprice,
      PutPicture putPicture,
      Products products,
      Answers answers) {
    this.register = register;
    this.edit = edit;
    this.reprice = reprice;
    this.putPicture = putPicture;
    this.products = products;
    this.answers = answers;
  }

  /** {@code unit} is a code of UN/ECE Recommendation 20. */
  record QuantityBody(BigDecimal value, String unit) {
    Quantity toQuantity() {
      return new Quantity(value, new UnitOfMeasure(unit));
    }

    static QuantityBody of(Quantity quantity) {
      return new QuantityBody(quantity.value(), quantity.unit().code());
    }
  }

  record ProductBody(
      UUID producerId,
      String name,
      @Nullable String gtin,
      @Nullable String category,
      @Nullable Long priceVnd,
      String unit,
      @Nullable QuantityBody netContent,
      @Nullable Integer shelfLifeDays,
      @Nullable String brand,
      @Nullable String story,
      @Nullable List<String> standards,
      @Nullable DetailsBody details,
      boolean sample) {}

  /** What the label tells, each in the producer's words. */
  record DetailsBody(
      @Nullable String ingredients,
      @Nullable String storage,
      @Nullable String directions,
      @Nullable String warnings,
      @Nullable String origin,
      @Nullable String packaging) {
    Details toDetails() {
      return new Details(
          Optional.ofNullable(ingredients),
          Optional.ofNullable(storage),
          Optional.ofNullable(directions),
          Optional.ofNullable(warnings),
          Optional.ofNullable(origin),
          Optional.ofNullable(packaging));
    }

    static DetailsBody of(Details details) {
      return new DetailsBody(
          details.ingredients().orElse(null),
          details.storage().orElse(null),
          details.directions().orElse(null),
          details.warnings().orElse(null),
          details.origin().orElse(null),
          details.packaging().orElse(null));
    }
  }

  /** {@code sample} marks a price that is made up for a demonstration. */
  record PriceBody(long priceVnd, boolean sample) {}

  record ProductView(
      UUID id,
      UUID producerId,
      String name,
      String code,
      boolean codeIsGtin,
      Optional<String> category,
      Optional<Long> priceVnd,
      String unit,
      Optional<QuantityBody> netContent,
      Optional<Integer> shelfLifeDays,
      Optional<String> brand,
      Optional<String> story,
      List<String> standards,
      DetailsBody details,
      boolean sample) {
    static ProductView of(Product product) {
      Product.Facts facts = product.facts();
      return new ProductView(
          product.id().value(),
          product.producer().value(),
          product.name().value(),
          product.code().text(),
          product.code() instanceof ProductCode.OfGs1,
          facts.category(),
          facts.price().map(Price::amount),
          facts.unit().code(),
          facts.netContent().map(QuantityBody::of),
          facts.shelfLifeDays(),
          facts.brand(),
          facts.story(),
          facts.standards(),
          DetailsBody.of(facts.details()),
          product.sample());
    }
  }

  /**
   * Enters a product; with {@code If-Match} changes one whose revision the client saw, all but its
   * producer and its code.
   */
  @Needs(Action.WRITE_REGISTER)
  @Put("/{id}")
  HttpResponse<?> put(
      UUID id, @Body ProductBody body, @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    if (ifMatch != null) {
      return answers.of(
          edit.edit(new ProductId(id), Answers.seen(ifMatch), new Name(body.name()), facts(body)),
          ProductView::of);
    }
    ProductCode code =
        body.gtin() == null
            ? new ProductCode.OfPlatform(TraceCode.of(id))
            : new ProductCode.OfGs1(new Gtin(body.gtin()));
    Product product =
        new Product(
            new ProductId(id),
            new ProducerId(body.producerId()),
            new Name(body.name()),
            code,
            facts(body),
            body.sample());
    return answers.of(register.register(product), ProductView::of);
  }

  private static Product.Facts facts(ProductBody body) {
    return new Product.Facts(
        Optional.ofNullable(body.category()),
        Optional.ofNullable(body.priceVnd())
            .map(price -> new Price(new Dong(price), body.sample())),
        new UnitOfMeasure(body.unit()),
        Optional.ofNullable(body.netContent()).map(QuantityBody::toQuantity),
        Optional.ofNullable(body.shelfLifeDays()),
        Optional.ofNullable(body.brand()),
        Optional.ofNullable(body.story()),
        Optional.ofNullable(body.standards()).orElse(List.of()),
        Optional.ofNullable(body.details()).map(DetailsBody::toDetails).orElse(Details.NONE));
  }

  /** Sets the price; every shop that lists the product follows. */
  @Needs(Action.WRITE_REGISTER)
  @Put("/{id}/price")
  Optional<ProductView> price(UUID id, @Body PriceBody body) {
    return reprice
        .reprice(new ProductId(id), new Price(new Dong(body.priceVnd()), body.sample()))
        .map(ProductView::of);
  }

  /**
   * Sets the main picture in the place of the one before: JPEG, PNG or WebP, which is turned
   * upright, made smaller and freed of what the camera wrote into it; {@code sample} marks one that
   * is made up for a demonstration.
   */
  @Put("/{id}/picture")
  @Needs(Action.WRITE_REGISTER)
  @Consumes({
    MediaType.IMAGE_JPEG,
    MediaType.IMAGE_PNG,
    MediaType.IMAGE_WEBP,
    MediaType.APPLICATION_OCTET_STREAM
  })
  HttpResponse<?> picture(
      UUID id, @Body byte[] file, @QueryValue(defaultValue = "false") boolean sample) {
    ProductId product = new ProductId(id);
    return products.find(product).isEmpty()
        ? HttpResponse.notFound()
        : answers.of(putPicture.put(product, file, sample), PictureView::of);
  }

  @Needs(Action.READ_REGISTER)
  @Get("/{id}")
  Optional<HttpResponse<ProductView>> get(UUID id) {
    return products
        .findRevised(new ProductId(id))
        .map(product -> answers.of(product, ProductView::of));
  }

  @Needs(Action.READ_REGISTER)
  @Get
  List<ProductView> search(@QueryValue(defaultValue = "") String q) {
    return products.search(q, MOST).stream().map(ProductView::of).toList();
  }
}
