package vn.temlang.api.rest;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.AdminUnits.Successor;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneAreas;
import vn.temlang.traceability.place.Location;

/** Today's communes: by their names, by an address of either government, by a point. */
@Controller("/api/communes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CommuneController {
  private static final int MOST = 20;

  private final AdminUnits units;
  private final CommuneAreas areas;

  CommuneController(AdminUnits units, CommuneAreas areas) {
    this.units = units;
    this.areas = areas;
  }

  /**
   * @param provinceCode 2 digits of the National Statistics Office
   */
  record CommuneView(String code, String words, String provinceCode) {}

  /** Posted, because somebody lives there. */
  record AddressBody(String typed) {}

  /** WGS 84 degrees; posted, because somebody lives there. */
  record PointBody(double lat, double lon) {}

  /** Up to 20 whose name, kind and province hold the words, each from its beginning. */
  @Needs(Action.READ_REGISTER)
  @Get("/named")
  List<CommuneView> named(@QueryValue String words) {
    return views(units.search(words, MOST));
  }

  /** Those that an address may mean: one, several where it is not clear, or none. */
  @Needs(Action.READ_REGISTER)
  @Post("/of-address")
  List<CommuneView> ofAddress(@Body AddressBody address) {
    return views(
        switch (units.read(address.typed()).commune()) {
          case Successor.One(Commune commune) -> List.of(commune);
          case Successor.Divided(List<Commune> communes) -> communes;
          case Successor.Unknown() -> List.of();
        });
  }

  /** That in which a point lies, WGS 84 degrees; 404 at sea and abroad. */
  @Needs(Action.READ_REGISTER)
  @Post("/at")
  Optional<CommuneView> at(@Body PointBody point) {
    return areas
        .at(new Location(point.lat(), point.lon(), false))
        .flatMap(units::find)
        .map(CommuneController::view);
  }

  private static List<CommuneView> views(List<Commune> communes) {
    return communes.stream().map(CommuneController::view).toList();
  }

  private static CommuneView view(Commune commune) {
    return new CommuneView(commune.code().value(), commune.inWords(), commune.provinceCode());
  }
}
