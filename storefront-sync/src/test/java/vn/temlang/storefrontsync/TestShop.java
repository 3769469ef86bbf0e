package vn.temlang.storefrontsync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import vn.temlang.sandbox.Sandbox;
import vn.temlang.sandbox.SandboxOptions;
import vn.temlang.storefrontsync.channel.ChannelAccounts;
import vn.temlang.storefrontsync.channel.ChannelGateway;
import vn.temlang.storefrontsync.channel.ChannelReply;
import vn.temlang.storefrontsync.channel.RemoteListing;
import vn.temlang.storefrontsync.listing.Offer;
import vn.temlang.storefrontsync.work.DrainWork;

/** A sandbox shop: its address, its trouble, its buyers, and the work of the module towards it. */
public final class TestShop implements AutoCloseable {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private final TestStore store;
  private final Sandbox sandbox;

  public TestShop(TestStore store, Path data) {
    this.store = store;
    this.sandbox = Sandbox.start(SandboxOptions.in(data));
  }

  public String url() {
    return sandbox.url(Sandbox.Part.POSTMART);
  }

  /** The path of a control or of a page, or a whole address; a body is sent as a form. */
  public HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    String type =
        path.startsWith("/control") ? "application/json" : "application/x-www-form-urlencoded";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url() + path))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
  }

  public void fault(String kind, String method, String path, int times, long millis)
      throws IOException, InterruptedException {
    String body =
        "{\"kind\":\"%s\",\"method\":\"%s\",\"path\":\"%s\",\"times\":%d,\"millis\":%d}"
            .formatted(kind, method, path, times, millis);
    assertThat(send("POST", "/control/faults", body).statusCode()).isEqualTo(200);
  }

  public void heal() throws IOException, InterruptedException {
    send("DELETE", "/control/faults", "");
  }

  /** Buys at the listing's page; answers the shop's number of the order. */
  public String buy(String page, long quantity) throws IOException, InterruptedException {
    HttpResponse<String> bought =
        send("POST", page, "quantity=" + quantity + "&name=A&phone=1&address=B");
    assertThat(bought.statusCode()).isEqualTo(303);
    return bought.headers().firstValue("Location").orElseThrow().replace("/orders/", "");
  }

  /** Moves an order on, in the shop's words. */
  public void move(String order, String status) throws IOException, InterruptedException {
    assertThat(send("POST", "/control/orders/" + order + "/" + status, "").statusCode())
        .isEqualTo(200);
  }

  /** What the shop shows under the offer's SKU. */
  public List<RemoteListing> remote(AccountId account, Offer offer) {
    var reply =
        store
            .the(ChannelGateway.class)
            .findBySku(store.the(ChannelAccounts.class).find(account).orElseThrow(), offer.sku());
    return ((ChannelReply.Accepted<List<RemoteListing>>) reply).value();
  }

  /** Does all that is due. */
  public void drain() {
    DrainWork work = store.the(DrainWork.class);
    boolean more = true;
    while (more) {
      more = work.drain();
    }
  }

  /** Lets time pass and works until the wish has come true. */
  public void workUntil(BooleanSupplier wish) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              store.the(TestClock.class).advance(Duration.ofMillis(300));
              drain();
              return wish.getAsBoolean();
            });
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
