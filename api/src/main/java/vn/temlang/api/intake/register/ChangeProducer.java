package vn.temlang.api.intake.register;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.temlang.api.intake.row.Line;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Revised;
import vn.temlang.traceability.party.EditProducer;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.party.Producers;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.EditSite;
import vn.temlang.traceability.place.Location;
import vn.temlang.traceability.place.RegisterSite;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.place.SiteNumbers;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.place.VPostcode;

/** Changes a producer and its first place to what a row says. */
@Singleton
class ChangeProducer {
  private final Producers producers;
  private final Sites sites;
  private final EditProducer editProducer;
  private final EditSite editSite;
  private final RegisterSite registerSite;
  private final IdSource ids;

  ChangeProducer(
      Producers producers,
      Sites sites,
      EditProducer editProducer,
      EditSite editSite,
      RegisterSite registerSite,
      IdSource ids) {
    this.producers = producers;
    this.sites = sites;
    this.editProducer = editProducer;
    this.editSite = editSite;
    this.registerSite = registerSite;
    this.ids = ids;
  }

  Edit<Producer> edit(Line line, Stood stood) {
    ProducerId id = new ProducerId(stood.id());
    Optional<Revised<Producer>> found = producers.findRevised(id);
    if (found.isEmpty()) {
      return Edit.refused(RefusalReason.NOT_FOUND);
    }
    Producer before = found.get().value();
    return editProducer.edit(
        id,
        found.get().revision(),
        line.find("kind").map(ProducerKind::valueOf).orElse(before.kind()),
        new Name(line.get("name")),
        RowDifference.wanted(line, "reference", before.reference()));
  }

  /** A producer that had no place gets one. */
  Edit<Site> editSite(Line line, Stood stood) {
    Optional<Revised<Site>> found =
        stood
            .find("siteId")
            .map(java.util.UUID::fromString)
            .flatMap(id -> sites.findRevised(new SiteId(id)));
    if (found.isPresent()) {
      return editSite.edit(wish(line, found.get().value()), found.get().revision());
    }
    return switch (registerSite.register(wish(line, new ProducerId(stood.id())))) {
      case Registration.New<Site>(Site site) -> new Edit.Done<>(new Revised<>(site, 1));
      case Registration.Same<Site>(Site site) -> new Edit.Same<>(new Revised<>(site, 1));
      case Registration.Refused<Site>(var refusal) -> new Edit.Refused<>(refusal);
    };
  }

  // a point that stands for its commune moves with it
  private static RegisterSite.Wish wish(Line line, Site before) {
    return new RegisterSite.Wish(
        before.id(),
        before.producer(),
        before.kind(),
        before.name(),
        line.find("address").orElse(before.typedAddress()),
        line.find("commune").map(CommuneCode::new).or(() -> keptCommune(line, before)),
        Optional.empty(),
        before.hamlet(),
        Optional.of(before.location()).filter(point -> !point.approximate()),
        before.vpostcode().filter(VPostcode::typed).map(VPostcode::code),
        new SiteNumbers(
            RowDifference.wanted(line, "gln", before.numbers().gln().map(Gln::digits))
                .map(Gln::new),
            before.numbers().offices(),
            before.numbers().ndas()));
  }

  // new words without a code are read anew
  private static Optional<CommuneCode> keptCommune(Line line, Site before) {
    return line.find("address").filter(typed -> !typed.equals(before.typedAddress())).isPresent()
        ? Optional.empty()
        : Optional.of(before.commune());
  }

  private RegisterSite.Wish wish(Line line, ProducerId producer) {
    return new RegisterSite.Wish(
        new SiteId(ids.next()),
        producer,
        SiteKind.WORKSHOP,
        new Name(line.get("name")),
        line.find("address").orElse(""),
        line.find("commune").map(CommuneCode::new),
        Optional.empty(),
        Optional.empty(),
        Optional.<Location>empty(),
        Optional.empty(),
        new SiteNumbers(line.find("gln").map(Gln::new), java.util.List.of(), Optional.empty()));
  }
}
