package vn.temlang.api.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.text.PlaceWords;
import vn.temlang.api.page.text.SchemeName;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.CertificateState;
import vn.temlang.api.page.view.Passport.BatchFacts;
import vn.temlang.api.page.view.Passport.CertificateFacts;
import vn.temlang.api.page.view.Passport.Image;
import vn.temlang.api.page.view.Passport.PersonFacts;
import vn.temlang.api.page.view.Passport.ProducerFacts;
import vn.temlang.api.page.view.Stage;
import vn.temlang.api.page.view.StageKind;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.contact.PublicPlace;
import vn.temlang.traceability.diary.DiaryKind;
import vn.temlang.traceability.passport.Passport;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.VPostcode;
import vn.temlang.traceability.product.Details;

/**
 * Puts a passport into the words of a page.
 *
 * @param words the reader's language
 * @param today the day in Viet Nam on which certificates and expiry are judged
 */
public record PassportFacts(Words words, LocalDate today) {

  /** What the page shows of a passport. */
  public vn.temlang.api.page.view.Passport of(Passport passport, Optional<String> serial) {
    Passport.Goods goods = passport.goods();
    return new vn.temlang.api.page.view.Passport(
        goods.name(),
        goods.picture().map(Photo::onPage),
        passport.starsOn(today),
        goods.netContent().map(this::quantity),
        goods.brand(),
        goods.codeIsGtin() ? Optional.of(goods.code()) : Optional.empty(),
        goods.story(),
        producer(passport),
        passport.lot().map(lot -> batch(goods, lot, serial)),
        passport.certificates().stream().map(this::certificate).toList(),
        goods.standards(),
        told(goods.details()));
  }

  private static List<vn.temlang.api.page.view.Passport.Told> told(Details details) {
    List<vn.temlang.api.page.view.Passport.Told> told = new ArrayList<>();
    tell(told, "register.warnings", details.warnings());
    tell(told, "register.ingredients", details.ingredients());
    tell(told, "register.directions", details.directions());
    tell(told, "register.storage", details.storage());
    tell(told, "register.origin", details.origin());
    tell(told, "register.packaging", details.packaging());
    return told;
  }

  private static void tell(
      List<vn.temlang.api.page.view.Passport.Told> told, String name, Optional<String> words) {
    words.ifPresent(known -> told.add(new vn.temlang.api.page.view.Passport.Told(name, known)));
  }

  /** The steps, in the order in which they come. */
  public List<Stage> stages(Passport passport) {
    return passport.stages().stream().map(this::stage).toList();
  }

  private static Image face(Passport.Shot shot) {
    return new Image(
        "/picture/" + shot.hash().hex() + ".jpg", shot.width(), shot.height(), shot.sample());
  }

  private static ProducerFacts producer(Passport passport) {
    Optional<Passport.Place> place = passport.lot().map(Passport.Lot::place);
    Optional<PublicPlace> codes = place.map(Passport.Place::codes);
    return new ProducerFacts(
        passport.maker().name(),
        place.flatMap(Passport.Place::commune).map(Commune::inWords),
        codes.flatMap(PublicPlace::vpostcode).map(VPostcode::code),
        codes.flatMap(PublicPlace::vpostcode).map(VPostcode::onTrial).orElse(false),
        codes.flatMap(PublicPlace::ndasCode),
        codes.flatMap(PublicPlace::plusCode),
        codes.map(PublicPlace::approximate).orElse(false),
        passport.maker().person().map(PassportFacts::person),
        passport.maker().portrait().map(PassportFacts::face));
  }

  private static PersonFacts person(Passport.Person person) {
    return new PersonFacts(person.name(), person.phone(), person.address());
  }

  private BatchFacts batch(Passport.Goods goods, Passport.Lot lot, Optional<String> serial) {
    String traceCode =
        goods.codeIsGtin()
            ? "(01)" + goods.code() + "(10)" + lot.number()
            : goods.code() + " · " + lot.number();
    return new BatchFacts(
        lot.number(),
        traceCode,
        serial,
        Optional.of(lot.producedOn()),
        lot.expiresOn(),
        lot.expiresOn().map(today::isAfter).orElse(false));
  }

  private Stage stage(Passport.Stage stage) {
    return new Stage(
        kind(stage.kind()),
        stage.at().toInstant(),
        Optional.of(stage.productCode()),
        Optional.of(place(stage.place())).filter(words -> !words.isEmpty()),
        Optional.of(stage.place().code()),
        stage.partner().map(this::partner),
        stage.quantity().map(this::quantity),
        stage.note());
  }

  private String place(Passport.StagePlace place) {
    return PlaceWords.of(words, place.name(), place.kind(), place.commune());
  }

  private String partner(Passport.Partner partner) {
    return switch (partner) {
      case Passport.Partner.AtPlace(Passport.StagePlace place) -> place(place);
      case Passport.Partner.Organisation(String name) -> name;
      case Passport.Partner.Coded(String code) -> code;
    };
  }

  CertificateFacts certificate(Certificate certificate) {
    return new CertificateFacts(
        words.text(SchemeName.of(certificate.scheme()).word()),
        certificate.number(),
        certificate.issuer(),
        certificate.lastDay(),
        certificate.term().revokedOn(),
        CertificateState.of(certificate.on(today)));
  }

  private String quantity(Quantity quantity) {
    return words.quantity(quantity.value(), quantity.unit().code());
  }

  static StageKind kind(DiaryKind kind) {
    return switch (kind) {
      case HARVEST -> StageKind.HARVEST;
      case PURCHASE -> StageKind.PURCHASE;
      case PROCESS -> StageKind.PROCESS;
      case PACK -> StageKind.PACK;
      case SHIP -> StageKind.SHIP;
      case RECEIVE -> StageKind.RECEIVE;
      case SELL -> StageKind.SELL;
    };
  }
}
