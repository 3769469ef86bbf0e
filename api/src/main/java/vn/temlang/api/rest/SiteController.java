package vn.temlang.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.api.audit.http.ShowsPersonalData;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.diary.DiarySites;
import vn.temlang.traceability.event.Epc;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.EditSite;
import vn.temlang.traceability.place.HamletName;
import vn.temlang.traceability.place.Location;
import vn.temlang.traceability.place.RegisterSite;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteCode;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.place.SiteNumbers;
import vn.temlang.traceability.place.Sites;
import vn.temlang.traceability.place.VPostcode;

/** Sites, with their addresses and three address codes. */
@Controller("/api/sites")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SiteController {
  private final RegisterSite register;
  private final EditSite edit;
  private final Sites sites;
  private final DiarySites codes;
  private final AdminUnits units;
  private final Answers answers;

  SiteController(
      RegisterSite register,
      EditSite edit,
      Sites sites,
      DiarySites codes,
      AdminUnits units,
      Answers answers) {
    this.codes = codes;
    this.register = register;
    this.edit = edit;
    this.sites = sites;
    this.units = units;
    this.answers = answers;
  }

  /**
   * {@code communeCode}, or the three old parts, each with its type: {@code Xã Thông Hòa}; without
   * either the typed words say it, or the point. {@code hamlet} is the part of the commune, as its
   * people call it.
   */
  record AddressBody(
      String typed,
      @Nullable String communeCode,
      @Nullable String oldCommune,
      @Nullable String oldDistrict,
      @Nullable String oldProvince,
      @Nullable String hamlet) {}

  /** WGS 84 degrees. */
  record PointBody(double lat, double lon) {}

  record SiteBody(
      UUID producerId,
      SiteKind kind,
      String name,
      AddressBody address,
      @Nullable PointBody location,
      @Nullable String ndasCode,
      @Nullable String vpostcode,
      @Nullable String gln,
      @Nullable List<CodeBody> codes) {
    SiteNumbers numbers() {
      return new SiteNumbers(
          Optional.ofNullable(gln).map(Gln::new),
          Optional.ofNullable(codes).orElse(List.of()).stream()
              .map(code -> new SiteCode(code.scheme(), code.code()))
              .toList(),
          Optional.ofNullable(ndasCode));
    }
  }

  /** A number that an office gave, as the paper writes it. */
  record CodeBody(SiteCode.Scheme scheme, String code) {
    static CodeBody of(SiteCode code) {
      return new CodeBody(code.scheme(), code.code());
    }
  }

  record PointView(double lat, double lon, boolean approximate) {}

  /**
   * @param placeCode public trace code, as diary entries may name it for a counterparty
   */
  record SiteView(
      UUID id,
      Optional<String> placeCode,
      UUID producerId,
      SiteKind kind,
      String name,
      String typedAddress,
      AdminUnits.AddressVersion addressVersion,
      String communeCode,
      Optional<String> commune,
      Optional<String> hamlet,
      PointView location,
      String plusCode,
      Optional<String> vpostcode,
      Optional<String> vpostcodeProvider,
      boolean vpostcodeVerified,
      Optional<String> ndasCode,
      Optional<String> gln,
      List<CodeBody> codes) {}

  /** Enters a site; with {@code If-Match} changes one whose revision the client saw. */
  @Needs(Action.WRITE_REGISTER)
  @Put("/{id}")
  HttpResponse<?> put(
      UUID id, @Body SiteBody body, @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Optional<Location> meant =
        Optional.ofNullable(body.location())
            .flatMap(point -> Location.swapped(point.lat(), point.lon()));
    if (meant.isPresent()) {
      return answers.of(swapped(meant.get()), this::view);
    }
    return ifMatch == null
        ? answers.of(register.register(wish(id, body)), this::view)
        : answers.of(edit.edit(wish(id, body), Answers.seen(ifMatch)), this::view);
  }

  @Needs(Action.READ_REGISTER)
  @ShowsPersonalData
  @Get("/{id}")
  Optional<HttpResponse<SiteView>> get(UUID id) {
    return sites.findRevised(new SiteId(id)).map(site -> answers.of(site, this::view));
  }

  private static Registration<Site> swapped(Location meant) {
    return Registration.refused(
        RefusalReason.COORDINATES_SWAPPED, meant.lat() + ", " + meant.lon());
  }

  private static RegisterSite.Wish wish(UUID id, SiteBody body) {
    AddressBody address = body.address();
    Optional<AdminUnits.LegacyAddress> legacy =
        address.oldCommune() == null
            ? Optional.empty()
            : Optional.of(
                new AdminUnits.LegacyAddress(
                    address.oldCommune(),
                    Optional.ofNullable(address.oldDistrict()).orElse(""),
                    Optional.ofNullable(address.oldProvince()).orElse("")));
    return new RegisterSite.Wish(
        new SiteId(id),
        new ProducerId(body.producerId()),
        body.kind(),
        new Name(body.name()),
        address.typed(),
        Optional.ofNullable(address.communeCode()).map(CommuneCode::new),
        legacy,
        Optional.ofNullable(address.hamlet()).map(HamletName::new),
        Optional.ofNullable(body.location())
            .map(point -> new Location(point.lat(), point.lon(), false)),
        Optional.ofNullable(body.vpostcode()),
        body.numbers());
  }

  private SiteView view(Site site) {
    return new SiteView(
        site.id().value(),
        codes.findPlaceCode(site.id().value()).map(Epc::uri),
        site.producer().value(),
        site.kind(),
        site.name().value(),
        site.typedAddress(),
        site.address().version(),
        site.commune().value(),
        units.find(site.commune()).map(Commune::inWords),
        site.hamlet().map(HamletName::value),
        new PointView(site.location().lat(), site.location().lon(), site.location().approximate()),
        site.plusCode().value(),
        site.vpostcode().map(VPostcode::code),
        site.vpostcode().map(VPostcode::provider),
        site.vpostcode().map(VPostcode::verified).orElse(false),
        site.ndasCode(),
        site.numbers().gln().map(Gln::digits),
        site.numbers().offices().stream().map(CodeBody::of).toList());
  }
}
