package vn.temlang.traceability.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.traceability.Village.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.party.ProducerId;

/** Sites, and the work of getting their address codes. */
class SitesTest {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private final Deque<AddressCodes.Answer> answers = new ArrayDeque<>();
  private final Village village = new Village();
  private final Sites sites = village.the(Sites.class);
  private final ProducerId producer = village.producer();

  @AfterEach
  void close() {
    village.close();
  }

  private FetchAddressCodes fetching() {
    AddressCodes service = (lat, lon) -> answers.removeFirst();
    return new FetchAddressCodes(sites, service, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private String waiting() {
    return village.text("select count(*) from trace.address_code_work");
  }

  @Test
  void stand_at_their_commune_s_middle_and_say_so() {
    Site site = sites.find(village.site(producer)).orElseThrow();
    assertThat(site.location().approximate()).isTrue();
    assertThat(site.plusCode().value()).hasSize(11).contains("+");
    assertThat(site.vpostcode()).isEmpty();
    assertThat(site.ndasCode()).isEmpty();
    assertThat(sites.of(producer)).containsExactly(site);
  }

  @Test
  void that_lack_a_code_are_taken_once_within_a_lease() {
    SiteId one = village.site(producer);
    SiteId other = village.site(producer);
    assertThat(sites.takeWithoutCode(NOW, LEASE, 1)).hasSize(1);
    assertThat(sites.takeWithoutCode(NOW, LEASE, 9)).hasSize(1);
    assertThat(sites.takeWithoutCode(NOW.plus(LEASE).minusMillis(1), LEASE, 9)).isEmpty();
    assertThat(sites.takeWithoutCode(NOW.plus(LEASE), LEASE, 9))
        .extracting(Site::id)
        .containsExactlyInAnyOrder(one, other);
  }

  @Test
  void are_never_taken_by_two_workers() {
    for (int i = 0; i < 12; i++) {
      village.site(producer);
    }
    Callable<List<Site>> take = () -> sites.takeWithoutCode(NOW, LEASE, 5);
    assertThat(Village.atOnce(List.of(take, take, take, take)).stream().flatMap(List::stream))
        .hasSize(12)
        .doesNotHaveDuplicates();
  }

  @Test
  void that_got_a_code_are_not_taken_again() {
    SiteId id = village.site(producer);
    sites.codeFound(id, new VPostcode("KX7Z", "VNPOST", true));
    assertThat(sites.find(id).orElseThrow().vpostcode())
        .contains(new VPostcode("KX7Z", "VNPOST", true));
    assertThat(sites.takeWithoutCode(NOW.plus(Duration.ofDays(9)), LEASE, 9)).isEmpty();
    assertThat(waiting()).isEqualTo("0");
  }

  @Test
  void that_missed_their_code_come_back_at_the_time_that_was_set() {
    SiteId id = village.site(producer);
    sites.codeMissed(id, "down", NOW.plusSeconds(30));
    assertThat(sites.takeWithoutCode(NOW.plusSeconds(29), LEASE, 9)).isEmpty();
    assertThat(sites.takeWithoutCode(NOW.plusSeconds(30), LEASE, 9)).hasSize(1);
  }

  @Test
  void ask_a_dead_service_once_and_get_their_codes_later() {
    village.site(producer);
    village.site(producer);
    answers.add(new AddressCodes.Answer.Unavailable("down"));
    assertThat(fetching().fetch(9)).isZero();
    assertThat(answers).isEmpty();
    assertThat(waiting()).isEqualTo("2");
    assertThat(sites.takeWithoutCode(NOW.plusSeconds(30), LEASE, 9)).hasSize(2);
  }

  @Test
  void get_the_code_that_the_service_found() {
    village.site(producer);
    village.site(producer);
    answers.add(new AddressCodes.Answer.NotFound());
    answers.add(new AddressCodes.Answer.Found("KX7Z", "VNPOST", Optional.of("87000")));
    assertThat(fetching().fetch(9)).isEqualTo(1);
    assertThat(waiting()).isEqualTo("1");
    assertThat(sites.of(producer)).extracting(Site::vpostcode).contains(Optional.empty());
    assertThat(sites.of(producer))
        .extracting(Site::vpostcode)
        .contains(Optional.of(new VPostcode("KX7Z", "VNPOST", true)));
  }
}
