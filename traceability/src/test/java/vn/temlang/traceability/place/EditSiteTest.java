package vn.temlang.traceability.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.party.ProducerId;

/** A place moves, gets numbers, and keeps the codes that people told. */
class EditSiteTest {
  private static final Village VILLAGE = new Village();
  private static final Location IN_CAU_KE = new Location(9.8706, 106.0528, false);
  private static final SiteNumbers NUMBERS =
      new SiteNumbers(
          Optional.of(new Gln("8935001800019")),
          List.of(
              new SiteCode(SiteCode.Scheme.GROWING_AREA, "VN-TGOR-0095"),
              new SiteCode(SiteCode.Scheme.PACKING_HOUSE, "VN TGPH 0012")),
          Optional.of("0123456789"));

  private final ProducerId producer = VILLAGE.producer();
  private final EditSite edit = VILLAGE.the(EditSite.class);
  private final Sites sites = VILLAGE.the(Sites.class);

  @AfterAll
  static void close() {
    VILLAGE.close();
  }

  private static RegisterSite.Wish with(
      RegisterSite.Wish wish,
      String address,
      Optional<Location> point,
      Optional<String> vpostcode,
      SiteNumbers numbers) {
    return new RegisterSite.Wish(
        wish.id(),
        wish.producer(),
        wish.kind(),
        new Name("Xưởng mới"),
        address,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new HamletName("Ấp Chợ")),
        point,
        vpostcode,
        numbers);
  }

  private RegisterSite.Wish entered() {
    RegisterSite.Wish wish = Village.aSite(producer);
    VILLAGE.the(RegisterSite.class).register(wish);
    return wish;
  }

  private static String waiting(SiteId site) {
    return VILLAGE.text(
        "select count(*) from trace.address_code_work where site_id = '" + site.value() + "'");
  }

  @Test
  void an_old_address_is_kept_as_typed_and_said_to_be_of_old() {
    RegisterSite.Wish wish = entered();

    Edit<Site> done =
        edit.edit(
            with(
                wish,
                "Ấp Chợ, xã Thông Hòa, huyện Cầu Kè, Trà Vinh",
                Optional.empty(),
                Optional.empty(),
                NUMBERS),
            1);

    assertThat(done).isInstanceOf(Edit.Done.class);
    Site stands = sites.find(wish.id()).orElseThrow();
    assertThat(stands.address().version()).isEqualTo(AdminUnits.AddressVersion.LEGACY);
    assertThat(stands.address().typed()).contains("huyện Cầu Kè");
    assertThat(stands.numbers().offices()).isEqualTo(NUMBERS.offices());
    assertThat(stands.numbers().ndas()).contains("0123456789");
    VILLAGE.text(
        "update trace.site set gln = null where id = '" + wish.id().value() + "' returning id");
  }

  @Test
  void a_code_of_the_service_goes_when_the_point_moves_and_is_asked_for_again() {
    RegisterSite.Wish wish = entered();
    sites.codeFound(wish.id(), new VPostcode("AB12", "VNPOST", true));
    assertThat(waiting(wish.id())).isEqualTo("0");
    String here = "Xã Cầu Kè, Vĩnh Long";

    edit.edit(with(wish, here, Optional.of(IN_CAU_KE), Optional.empty(), SiteNumbers.NONE), 1);

    assertThat(sites.find(wish.id()).orElseThrow().vpostcode()).isEmpty();
    assertThat(waiting(wish.id())).isEqualTo("1");
    sites.codeFound(wish.id(), new VPostcode("CD34", "VNPOST", true));
    edit.edit(
        with(wish, here + " ", Optional.of(IN_CAU_KE), Optional.empty(), SiteNumbers.NONE), 2);
    assertThat(sites.find(wish.id()).orElseThrow().vpostcode().orElseThrow().code())
        .as("the point stays, so the code does")
        .isEqualTo("CD34");
  }

  @Test
  void a_code_that_people_typed_ends_the_asking_until_they_take_it_away() {
    RegisterSite.Wish wish = entered();
    String there = "Xã Cầu Kè, Vĩnh Long";

    edit.edit(with(wish, there, Optional.empty(), Optional.of(" PLT-77 "), SiteNumbers.NONE), 1);

    VPostcode typed = sites.find(wish.id()).orElseThrow().vpostcode().orElseThrow();
    assertThat(typed).isEqualTo(new VPostcode("PLT-77", VPostcode.TYPED, false));
    assertThat(waiting(wish.id())).isEqualTo("0");
    edit.edit(with(wish, there, Optional.empty(), Optional.empty(), SiteNumbers.NONE), 2);
    assertThat(sites.find(wish.id()).orElseThrow().vpostcode()).isEmpty();
    assertThat(waiting(wish.id())).isEqualTo("1");
  }

  @Test
  void a_gln_names_one_place() {
    SiteNumbers gln =
        new SiteNumbers(Optional.of(new Gln("8935001800026")), List.of(), Optional.empty());
    RegisterSite.Wish first = entered();
    RegisterSite.Wish second = entered();
    String there = "Xã Cầu Kè, Vĩnh Long";
    edit.edit(with(first, there, Optional.empty(), Optional.empty(), gln), 1);

    assertThat(edit.edit(with(second, there, Optional.empty(), Optional.empty(), gln), 1))
        .isEqualTo(Edit.refused(RefusalReason.GLN_TAKEN, "8935001800026"));
    RegisterSite.Wish third =
        with(Village.aSite(producer), there, Optional.empty(), Optional.empty(), gln);
    assertThat(VILLAGE.the(RegisterSite.class).register(third))
        .isEqualTo(Registration.refused(RefusalReason.GLN_TAKEN, "8935001800026"));
  }

  @Test
  void of_two_who_saw_the_same_state_the_second_is_shown_what_stands() {
    RegisterSite.Wish wish = entered();
    String there = "Xã Cầu Kè, Vĩnh Long";
    edit.edit(with(wish, there, Optional.empty(), Optional.of("A1"), SiteNumbers.NONE), 1);

    Edit<Site> late =
        edit.edit(with(wish, there, Optional.empty(), Optional.of("B2"), SiteNumbers.NONE), 1);

    assertThat(late).isInstanceOf(Edit.Conflict.class);
    assertThat(((Edit.Conflict<Site>) late).now().value().vpostcode().orElseThrow().code())
        .isEqualTo("A1");
  }

  @Test
  void a_place_of_another_producer_is_not_found() {
    RegisterSite.Wish wish = entered();
    RegisterSite.Wish taken =
        new RegisterSite.Wish(
            wish.id(),
            VILLAGE.producer(),
            wish.kind(),
            wish.name(),
            wish.typedAddress(),
            wish.commune(),
            wish.legacy(),
            wish.hamlet(),
            wish.location(),
            wish.vpostcode(),
            wish.numbers());

    assertThat(edit.edit(taken, 1)).isEqualTo(Edit.refused(RefusalReason.NOT_FOUND));
  }

  @Test
  void codes_have_an_end() {
    assertThatThrownBy(() -> new SiteCode(SiteCode.Scheme.FARM, " "))
        .isInstanceOf(MalformedValue.class);
    assertThatThrownBy(() -> new SiteCode(SiteCode.Scheme.FARM, "x".repeat(65)))
        .isInstanceOf(MalformedValue.class);
  }
}
