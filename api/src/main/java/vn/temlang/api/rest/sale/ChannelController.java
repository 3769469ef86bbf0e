package vn.temlang.api.rest.sale;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Needs;
import vn.temlang.storefrontsync.AccountId;
import vn.temlang.storefrontsync.channel.AccountStatus;
import vn.temlang.storefrontsync.channel.ChannelAccount;
import vn.temlang.storefrontsync.channel.ChannelMode;
import vn.temlang.storefrontsync.channel.Credentials;
import vn.temlang.storefrontsync.channel.Marketplace;
import vn.temlang.storefrontsync.channel.OpenChannelAccount;
import vn.temlang.storefrontsync.channel.OpenChannelAccount.Opening;

/** Shops of ours on marketplaces. Credentials go in and never come out. */
@Controller("/api/channels")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Needs(Action.RUN_SHOPS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChannelController {
  private final OpenChannelAccount open;
  private final SaleProblems problems;

  ChannelController(OpenChannelAccount open, SaleProblems problems) {
    this.open = open;
    this.problems = problems;
  }

  /** {@code hintUrl} is where the marketplace may send hints; without a status it is ACTIVE. */
  record ChannelBody(
      Marketplace marketplace,
      URI baseUrl,
      @Nullable URI hintUrl,
      String apiKey,
      String secret,
      @Nullable AccountStatus status) {}

  record ChannelView(
      UUID id,
      Marketplace marketplace,
      ChannelMode mode,
      URI baseUrl,
      Optional<URI> hintUrl,
      AccountStatus status) {
    static ChannelView of(ChannelAccount account) {
      ChannelAccount.Way way = account.way();
      return new ChannelView(
          account.id().value(),
          way.marketplace(),
          way.mode(),
          way.base(),
          way.hints(),
          account.status());
    }
  }

  @Put("/{id}")
  HttpResponse<?> put(UUID id, @Body ChannelBody body) {
    ChannelAccount.Way way =
        new ChannelAccount.Way(
            body.marketplace(),
            ChannelMode.PARTNER_API,
            body.baseUrl(),
            Optional.ofNullable(body.hintUrl()));
    ChannelAccount account =
        new ChannelAccount(
            new AccountId(id),
            way,
            new Credentials(body.apiKey(), body.secret()),
            Optional.ofNullable(body.status()).orElse(AccountStatus.ACTIVE));
    return switch (open.open(account)) {
      case Opening.Opened(boolean created) ->
          created
              ? HttpResponse.created(ChannelView.of(account))
              : HttpResponse.ok(ChannelView.of(account));
      case Opening.Refused(var reason) -> problems.of(reason);
    };
  }
}
