package vn.temlang.api.intake.register;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.intake.row.Line;
import vn.temlang.api.sheet.Cell;
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
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.ChooseCommune;
import vn.temlang.traceability.place.Commune;
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
  private final ChooseCommune choose;
  private final AdminUnits units;
  private final IdSource ids;

  ChangeProducer(
      Producers producers,
      Sites sites,
      EditProducer editProducer,
      EditSite editSite,
      RegisterSite registerSite,
      ChooseCommune choose,
      AdminUnits units,
      IdSource ids) {
    this.producers = producers;
    this.sites = sites;
    this.editProducer = editProducer;
    this.editSite = editSite;
    this.registerSite = registerSite;
    this.choose = choose;
    this.units = units;
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
  private RegisterSite.Wish wish(Line line, Site before) {
    String typed =
        line.find("address")
            .filter(words -> !words.equals(Cell.clean(before.typedAddress())))
            .orElse(before.typedAddress());
    Optional<CommuneCode> commune = commune(line, before, typed);
    Optional<Location> point = Optional.of(before.location()).filter(at -> !at.approximate());
    return new RegisterSite.Wish(
        before.id(),
        before.producer(),
        before.kind(),
        before.name(),
        typed,
        commune,
        Optional.empty(),
        before.hamlet().filter(hamlet -> !leaves(before, commune, typed, point)),
        point,
        before.vpostcode().filter(VPostcode::typed).map(VPostcode::code),
        new SiteNumbers(
            RowDifference.wanted(line, "gln", before.numbers().gln().map(Gln::digits))
                .map(Gln::new),
            before.numbers().offices(),
            before.numbers().ndas()));
  }

  // new words are read anew; a code as it was given out stays where they speak of no commune
  private Optional<CommuneCode> commune(Line line, Site before, String typed) {
    Optional<CommuneCode> told = line.find("commune").map(CommuneCode::new);
    boolean byAddress =
        before.movesByAddress(typed, told.orElse(before.commune()).value())
            && (told.isEmpty() || speaksOfAnother(typed, before.commune()));
    return byAddress ? Optional.empty() : Optional.of(told.orElse(before.commune()));
  }

  private boolean speaksOfAnother(String typed, CommuneCode stands) {
    return switch (units.read(typed).commune()) {
      case AdminUnits.Successor.One(Commune commune) -> !commune.code().equals(stands);
      case AdminUnits.Successor.Divided(List<Commune> communes) ->
          communes.stream().noneMatch(commune -> commune.code().equals(stands));
      case AdminUnits.Successor.Unknown() -> false;
    };
  }

  // a hamlet is one of its commune
  private boolean leaves(
      Site before, Optional<CommuneCode> commune, String typed, Optional<Location> point) {
    return choose.choose(commune, Optional.empty(), typed, point)
            instanceof ChooseCommune.Choice.Chosen chosen
        && !chosen.commune().code().equals(before.commune());
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
        new SiteNumbers(line.find("gln").map(Gln::new), List.of(), Optional.empty()));
  }
}
