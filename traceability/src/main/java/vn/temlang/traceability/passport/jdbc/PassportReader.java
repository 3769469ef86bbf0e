package vn.temlang.traceability.passport.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.CertificateScope;
import vn.temlang.traceability.contact.PublicPlace;
import vn.temlang.traceability.diary.DiaryKind;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.passport.Passport;
import vn.temlang.traceability.picture.AltText;
import vn.temlang.traceability.picture.PictureFile;
import vn.temlang.traceability.picture.PictureHash;
import vn.temlang.traceability.picture.ProductPicture;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.place.VPostcode;
import vn.temlang.traceability.product.Details;
import vn.temlang.traceability.product.ProductId;

/** Reads the one JSON document that the statement gives. */
record PassportReader(JsonNode document, AdminUnits units) {
  Passport passport() {
    return new Passport(goods(), maker(), lot(), certificates(), stages());
  }

  private Passport.Goods goods() {
    JsonNode product = document.path("product");
    List<String> standards = new ArrayList<>();
    product.path("standards").forEach(standard -> standards.add(standard.asText()));
    return new Passport.Goods(
        new ProductId(uuid(product, "id")),
        product.path("name").asText(),
        product.path("code").asText(),
        product.path("code_scheme").asText().equals("GTIN"),
        text(product, "brand"),
        quantity(product, "net_value", "net_unit"),
        text(product, "story"),
        standards,
        new Details(
            text(product, "ingredients"),
            text(product, "storage"),
            text(product, "directions"),
            text(product, "warnings"),
            text(product, "origin"),
            text(product, "packaging")),
        picture(),
        product.path("sample").asBoolean());
  }

  private Optional<ProductPicture> picture() {
    JsonNode row = document.path("picture");
    return row.isObject()
        ? Optional.of(
            new ProductPicture(
                file(row.path("thumbnail")),
                file(row.path("page")),
                file(row.path("full")),
                text(row, "alt").map(AltText::new),
                row.path("sample").asBoolean()))
        : Optional.empty();
  }

  private static PictureFile file(JsonNode row) {
    return new PictureFile(
        new PictureHash(row.path("hash").asText()),
        row.path("width").asInt(),
        row.path("height").asInt());
  }

  private static Optional<Passport.Shot> face(JsonNode row) {
    return text(row, "hash")
        .map(
            hash ->
                new Passport.Shot(
                    new PictureHash(hash),
                    row.path("width").asInt(),
                    row.path("height").asInt(),
                    row.path("sample").asBoolean()));
  }

  private Passport.Maker maker() {
    JsonNode producer = document.path("producer");
    return new Passport.Maker(
        producer.path("name").asText(),
        ProducerKind.valueOf(producer.path("kind").asText()),
        text(producer, "entered_on_behalf_by"),
        person(document.path("person")),
        face(document.path("portrait")));
  }

  private static Optional<Passport.Person> person(JsonNode row) {
    return text(row, "name")
        .map(name -> new Passport.Person(name, row.path("phone").asText(), text(row, "address")));
  }

  private Optional<Passport.Lot> lot() {
    JsonNode batch = document.path("batch");
    if (batch.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new Passport.Lot(
            new BatchId(uuid(batch, "id")),
            batch.path("number").asText(),
            quantity(batch, "quantity", "unit").orElseThrow(),
            LocalDate.parse(batch.path("produced_on").asText()),
            text(batch, "expires_on").map(LocalDate::parse),
            place(document.path("site")),
            batch.path("sample").asBoolean()));
  }

  private Passport.Place place(JsonNode site) {
    Optional<Commune> commune = commune(text(site, "commune_code"));
    PublicPlace codes =
        new PublicPlace(
            Optional.of(site.path("plus_code").asText()),
            text(site, "vpostcode")
                .map(
                    code ->
                        new VPostcode(
                            code,
                            text(site, "vpostcode_provider").orElse(""),
                            site.path("vpostcode_verified").asBoolean())),
            text(site, "ndas_code"),
            site.path("location_approximate").asBoolean());
    boolean exact = document.path("exact").asBoolean() || maker().kind().isOrganisation();
    return new Passport.Place(commune, exact ? codes : codes.blurred(commune));
  }

  private Optional<Commune> commune(Optional<String> code) {
    return code.map(CommuneCode::new).flatMap(units::find);
  }

  private List<Certificate> certificates() {
    List<Certificate> certificates = new ArrayList<>();
    for (JsonNode row : document.path("certificates")) {
      certificates.add(
          new Certificate(
              uuid(row, "id"),
              new ProducerId(uuid(row, "producer_id")),
              CertificateScope.of(
                  text(row, "product_id").map(UUID::fromString).map(ProductId::new),
                  text(row, "site_id").map(UUID::fromString).map(SiteId::new)),
              CertificateScheme.valueOf(row.path("scheme").asText()),
              text(row, "number"),
              text(row, "issuer"),
              number(row, "stars"),
              new Certificate.Term(
                  text(row, "issued_on").map(LocalDate::parse),
                  number(row, "issued_year").map(Year::of),
                  text(row, "expires_on").map(LocalDate::parse),
                  text(row, "revoked_on").map(LocalDate::parse))));
    }
    return certificates;
  }

  private List<Passport.Stage> stages() {
    List<Passport.Stage> stages = new ArrayList<>();
    for (JsonNode row : document.path("stages")) {
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.path("offset").asInt() * 60);
      stages.add(
          new Passport.Stage(
              DiaryKind.valueOf(row.path("kind").asText()),
              OffsetDateTime.parse(row.path("at").asText()).withOffsetSameInstant(offset),
              row.path("product_code").asText(),
              stagePlace(row.path("place")),
              quantity(row, "quantity", "uom"),
              partner(row),
              text(row, "note")));
    }
    return stages;
  }

  private Passport.StagePlace stagePlace(JsonNode place) {
    return new Passport.StagePlace(
        place.path("code").asText(),
        text(place, "kind").map(SiteKind::valueOf),
        isOrganisation(place, "owner") ? text(place, "name") : Optional.empty(),
        commune(text(place, "commune")));
  }

  private Optional<Passport.Partner> partner(JsonNode row) {
    if (row.path("party_place").isObject()) {
      return Optional.of(new Passport.Partner.AtPlace(stagePlace(row.path("party_place"))));
    }
    if (row.path("party_producer").isTextual()) {
      return isOrganisation(row, "party_kind")
          ? text(row, "party_producer").map(Passport.Partner.Organisation::new)
          : Optional.empty();
    }
    return text(row, "party").map(Passport.Partner.Coded::new);
  }

  private static boolean isOrganisation(JsonNode row, String kind) {
    return text(row, kind)
        .map(ProducerKind::valueOf)
        .filter(ProducerKind::isOrganisation)
        .isPresent();
  }

  private static Optional<Quantity> quantity(JsonNode row, String value, String unit) {
    return text(row, value)
        .map(
            text -> new Quantity(new BigDecimal(text), new UnitOfMeasure(row.path(unit).asText())));
  }

  private static Optional<Integer> number(JsonNode row, String name) {
    return text(row, name).map(Integer::valueOf);
  }

  private static Optional<String> text(JsonNode row, String name) {
    JsonNode value = row.path(name);
    return value.isNull() || value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
  }

  private static UUID uuid(JsonNode row, String name) {
    return UUID.fromString(row.path(name).asText());
  }
}
