package vn.temlang.traceability.anchor.evm;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.anchor.AnchorSettings;

/**
 * Keys {@code temlang.anchor.evm.*}.
 *
 * @param chainId the chain that the endpoint has to be; another one is refused
 * @param contract address of a registry that already stands
 * @param confirmations the finality rule: a number of blocks, the mined one included, or the block
 *     tag {@code finalized} or {@code safe}
 * @param development said on every page
 * @param interval the least time between two anchors; else 10 minutes, or none on a development
 *     chain
 * @param timeout of one call
 * @param passwordFile holds the key store's password; else {@code chain.password} in the keys
 *     folder, made at the first start
 */
@ConfigurationProperties("temlang.anchor.evm")
record EvmConfiguration(
    @Bindable(defaultValue = "false") boolean enabled,
    @Bindable(defaultValue = "http://127.0.0.1:8545") URI rpcUrl,
    @Bindable(defaultValue = "31337") long chainId,
    @Nullable String contract,
    @Bindable(defaultValue = "false") boolean deploy,
    @Bindable(defaultValue = "false") boolean development,
    @Nullable String confirmations,
    @Nullable Duration interval,
    @Bindable(defaultValue = "PT10S") Duration timeout,
    @Nullable Path passwordFile) {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  EvmConfiguration {
    require(
        String.valueOf(rpcUrl.getScheme()).matches("https?"),
        "rpc-url begins with https:// or http://",
        rpcUrl);
    require(chainId > 0, "chain-id is greater than 0", chainId);
    require(timeout.isPositive(), "timeout is longer than nothing", timeout);
    Optional.ofNullable(contract)
        .filter(text -> !text.isBlank())
        .ifPresent(
            text ->
                require(
                    text.strip().matches("0[xX][0-9a-fA-F]{40}"),
                    "contract is 0x and 40 hexadecimal digits",
                    text));
    Optional.ofNullable(interval)
        .ifPresent(time -> require(!time.isNegative(), "interval is no negative time", time));
    Optional.ofNullable(confirmations).ifPresent(Finality::parse);
  }

  private static void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("temlang.anchor.evm.%s, not %s".formatted(rule, value));
    }
  }

  AnchorSettings settings() {
    return new AnchorSettings(
        enabled,
        chainId,
        Optional.ofNullable(contract).filter(text -> !text.isBlank()).map(EvmConfiguration::lower),
        deploy,
        development,
        Optional.ofNullable(interval).orElse(development ? Duration.ZERO : TEN_MINUTES));
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  Finality finality() {
    return Finality.parse(
        Optional.ofNullable(confirmations).orElse(development ? "1" : "finalized"));
  }
}
