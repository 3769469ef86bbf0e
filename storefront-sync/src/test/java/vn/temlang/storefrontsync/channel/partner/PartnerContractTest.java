package vn.temlang.storefrontsync.channel.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.TestShop;
import vn.temlang.storefrontsync.TestStore;
import vn.temlang.storefrontsync.channel.AccountStatus;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelGateway;
import vn.temlang.storefrontsync.channel.ChannelMode;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.channel.Credentials;
import vn.temlang.storefrontsync.channel.ListingContent;
import vn.temlang.storefrontsync.channel.ListingField;
import vn.temlang.storefrontsync.channel.Marketplace;
import vn.temlang.storefrontsync.channel.MessageSignature;
import vn.temlang.storefrontsync.channel.OrderPage;
import vn.temlang.storefrontsync.channel.RemoteListing;

/** What the client sends and the sandbox answers, call by call, against {@code partner-api.yml}. */
class PartnerContractTest {
  private static final TestStore STORE = new TestStore();
  private static final PartnerContract CONTRACT = new PartnerContract();
  private static final String SECRET = "sandbox-secret";
  private static final Set<ListingField> ALL = EnumSet.allOf(ListingField.class);
  @TempDir static Path data;
  private static TestShop shop;
  private static RecordingProxy proxy;

  @BeforeAll
  static void call_all_there_is() throws Exception {
    shop = new TestShop(STORE, data);
    proxy = new RecordingProxy(shop.url());
    String id = sell();
    operations(account("sandbox-key"), "0");
    operations(account("another-key"), id);
    shop.fault("TOO_MANY_REQUESTS", "", "/partner", -1, 1000);
    operations(account("sandbox-key"), id);
    shop.heal();
    gateway().create(account("sandbox-key"), content().with(ListingField.TITLE, " "), 1);
    gateway().setStock(account("sandbox-key"), id, -1);
    for (String call :
        Set.of("POST /listings", "PATCH /listings/1", "PUT /listings/1/stock", "PUT /hints")) {
      raw(call, "{");
    }
    raw("GET /orders?updatedSince=yesterday", "");
  }

  @AfterAll
  static void stop() {
    proxy.close();
    shop.close();
    STORE.close();
  }

  private static ChannelGateway gateway() {
    return STORE.the(ChannelGateway.class);
  }

  private static ChannelAccount account(String key) {
    ChannelAccount.Way way =
        new ChannelAccount.Way(
            Marketplace.POSTMART,
            ChannelMode.PARTNER_API,
            URI.create(proxy.url()),
            Optional.empty());
    AccountId id = new AccountId(UUID.randomUUID());
    return new ChannelAccount(id, way, new Credentials(key, SECRET), AccountStatus.ACTIVE);
  }

  /** Every field there is. */
  private static ListingContent content() {
    Map<ListingField, String> said = new EnumMap<>(ListingField.class);
    for (ListingField field : ListingField.values()) {
      said.put(
          field,
          switch (field) {
            case STARS -> "4";
            case PRICE_VND -> "185000";
            case SAMPLE, ONLINE -> "true";
            case IMAGES -> "http://127.0.0.1/a.jpg\nhttp://127.0.0.1/b.jpg";
            case TRACE_URL -> "http://127.0.0.1/trace";
            case CERTIFICATE_EXPIRES_ON -> "2028-04-15";
            default -> "said of " + field.wireName();
          });
    }
    return new ListingContent(said);
  }

  private static String sell() throws Exception {
    ChannelAccount account = account("sandbox-key");
    RemoteListing listing = value(gateway().create(account, content(), 10));
    String id = listing.reference().externalId();
    operations(account, id);
    gateway().sendHintsTo(account, URI.create(proxy.url() + "/hints"));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> value(gateway().read(account, id)).state().status() == RemoteListing.Status.LIVE);
    String page = listing.reference().url();
    String cancelled = shop.buy(page, 1);
    shop.buy(page, 2);
    shop.buy(page, 3);
    shop.move(cancelled, "CANCELLED");
    OrderPage first = value(gateway().ordersChangedSince(account, Instant.EPOCH, Optional.empty()));
    gateway().ordersChangedSince(account, Instant.EPOCH, first.next());
    await().atMost(Duration.ofSeconds(10)).until(() -> proxy.hints().size() == 4);
    // clears all that may be cleared, as for a product that is no more
    ListingContent hidden =
        new ListingContent(Map.of(ListingField.SKU, content().get(ListingField.SKU)));
    Set<ListingField> cleared = EnumSet.copyOf(ALL);
    cleared.remove(ListingField.SKU);
    gateway().update(account, id, hidden, cleared);
    gateway().read(account, id);
    return id;
  }

  private static <T> T value(ChannelReply<T> reply) {
    return ((ChannelReply.Accepted<T>) reply).value();
  }

  /** Each operation once. */
  private static void operations(ChannelAccount account, String id) {
    gateway().create(account, content().with(ListingField.SKU, "OTHER"), 1);
    gateway().findBySku(account, "OTHER");
    gateway().findBySku(account, "of nobody");
    gateway().read(account, id);
    Set<ListingField> some = EnumSet.of(ListingField.TITLE, ListingField.PRICE_VND);
    gateway().update(account, id, content(), some);
    gateway().setStock(account, id, 10);
    gateway().ordersChangedSince(account, Instant.EPOCH, Optional.empty());
    gateway().sendHintsTo(account, URI.create(proxy.url() + "/hints"));
  }

  /** What no client of ours sends, signed all the same. */
  private static void raw(String call, String body) throws Exception {
    String[] parts = call.split(" ", 2);
    String path = "/partner/v1" + parts[1];
    String time = Long.toString(Instant.now().getEpochSecond());
    String signature =
        MessageSignature.over(parts[0] + " " + path, time, body.getBytes(StandardCharsets.UTF_8))
            .under(SECRET);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(proxy.url() + path))
            .header("X-Api-Key", "sandbox-key")
            .header("X-Timestamp", time)
            .header("X-Signature", signature)
            .method(parts[0], HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
  }

  private static String operation(RecordingProxy.Call call) {
    return CONTRACT.operation(call.method(), call.target().getPath());
  }

  @Test
  void each_operation_was_called_and_gave_each_of_its_statuses_and_no_other() {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (RecordingProxy.Call call : proxy.calls()) {
      seen.computeIfAbsent(operation(call), _ -> new TreeSet<>())
          .add(Integer.toString(call.status()));
    }
    assertThat(seen).isEqualTo(CONTRACT.operations());
  }

  @Test
  void what_was_sent_and_taken_is_what_the_contract_asks_for() {
    assertThat(proxy.calls())
        .filteredOn(call -> call.status() < 300)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            call -> {
              assertThat(CONTRACT.faultsOfQuery(operation(call), call.query())).isEmpty();
              assertThat(CONTRACT.faultsOfRequest(operation(call), call.sent())).isEmpty();
            });
  }

  @Test
  void what_the_shop_refused_as_malformed_the_contract_refuses_too() {
    assertThat(proxy.calls())
        .filteredOn(call -> call.status() == 422 && !call.sent().contains("title"))
        .hasSize(2)
        .allSatisfy(
            call ->
                assertThat(
                        CONTRACT.faultsOfQuery(operation(call), call.query()).size()
                            + CONTRACT.faultsOfRequest(operation(call), call.sent()).size())
                    .isEqualTo(1));
  }

  @Test
  void what_was_answered_is_what_the_contract_promises() {
    assertThat(proxy.calls())
        .allSatisfy(
            call -> {
              String body = call.answer().body();
              assertThat(CONTRACT.faultsOfAnswer(operation(call), call.status(), body)).isEmpty();
              assertThat(call.answer().signed()).isEqualTo(call.status() != 429);
            });
  }

  @Test
  void hints_have_the_shape_of_the_contract() {
    assertThat(proxy.hints())
        .hasSize(4)
        .allSatisfy(hint -> assertThat(CONTRACT.faultsOfHint(hint)).isEmpty());
  }
}
