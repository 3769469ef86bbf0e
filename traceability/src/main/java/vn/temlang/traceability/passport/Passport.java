package vn.temlang.traceability.passport;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.OcopRating;
import vn.temlang.traceability.contact.PublicPlace;
import vn.temlang.traceability.diary.DiaryKind;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.picture.PictureHash;
import vn.temlang.traceability.picture.ProductPicture;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.product.Details;
import vn.temlang.traceability.product.ProductId;

/**
 * What the public may know of a product and, where the stamp is on one, its batch: the items of TT
 * 02/2024/TT-BKHCN article 6(5). Words that may name a person are not in it: the free name of a
 * counterparty, the name of a household's place; a note only where the producer agreed, a contact,
 * an address and the exact place of a household only while it consents.
 *
 * @param stages steps of production and trade, oldest first
 */
public record Passport(
    Goods goods,
    Maker maker,
    Optional<Lot> lot,
    List<Certificate> certificates,
    List<Stage> stages) {
  public Passport {
    certificates = List.copyOf(certificates);
    stages = List.copyOf(stages);
  }

  /**
   * @param code GTIN-14 or the platform's trace code
   * @param picture the main one
   */
  public record Goods(
      ProductId id,
      String name,
      String code,
      boolean codeIsGtin,
      Optional<String> brand,
      Optional<Quantity> netContent,
      Optional<String> story,
      List<String> standards,
      Details details,
      Optional<ProductPicture> picture,
      boolean sample) {
    public Goods {
      standards = List.copyOf(standards);
    }
  }

  /**
   * A maker's face.
   *
   * @param sample whether it is made up for a demonstration
   */
  public record Shot(PictureHash hash, int width, int height, boolean sample) {}

  /**
   * @param enteredOnBehalfBy which role typed the record for the producer
   * @param portrait the maker's face, only while that person agrees to it
   */
  public record Maker(
      String name,
      ProducerKind kind,
      Optional<String> enteredOnBehalfBy,
      Optional<Person> person,
      Optional<Shot> portrait) {}

  /**
   * Whom buyers may call, only while that person agrees to it.
   *
   * @param address as it was typed, where a batch says which place
   */
  public record Person(String name, String phone, Optional<String> address) {}

  /** A batch and where it was made. */
  public record Lot(
      BatchId id,
      String number,
      Quantity quantity,
      LocalDate producedOn,
      Optional<LocalDate> expiresOn,
      Place place,
      boolean sample) {}

  /** Where it is made: the commune, and codes as exact as its people agree to. */
  public record Place(Optional<Commune> commune, PublicPlace codes) {}

  /**
   * @param partner whom the goods came from or went to; empty where it may be a person
   * @param note the farmer's own words, where the producer agreed that the public may read them
   */
  public record Stage(
      DiaryKind kind,
      OffsetDateTime at,
      String productCode,
      StagePlace place,
      Optional<Quantity> quantity,
      Optional<Partner> partner,
      Optional<String> note) {}

  /**
   * @param code public trace code of the place
   * @param kind empty only for a place that is not registered
   * @param name empty where the place is a household's: it may name a person
   */
  public record StagePlace(
      String code, Optional<SiteKind> kind, Optional<String> name, Optional<Commune> commune) {}

  /** The other side of a purchase, a delivery or a sale, which its event names in public too. */
  public sealed interface Partner {
    record AtPlace(StagePlace place) implements Partner {}

    /** A cooperative, a group or a company of this register. */
    record Organisation(String name) implements Partner {}

    /** An identifier of somebody else: a GLN, mostly. */
    record Coded(String code) implements Partner {}
  }

  /** Whether product or batch are made up to show the service. */
  public boolean isSample() {
    return goods.sample() || lot.map(Lot::sample).orElse(false);
  }

  /** The OCOP stars that may be claimed on a day: none once the certificate has run out. */
  public Optional<Integer> starsOn(LocalDate today) {
    return OcopRating.on(today, certificates).flatMap(Certificate::stars);
  }
}
