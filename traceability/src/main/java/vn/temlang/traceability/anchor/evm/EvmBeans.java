package vn.temlang.traceability.anchor.evm;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import vn.temlang.traceability.anchor.AnchorChain;
import vn.temlang.traceability.anchor.AnchorSettings;

/** Makes the chain and its settings from configuration; nothing is called before the first step. */
@Factory
final class EvmBeans {
  @Singleton
  AnchorSettings settings(EvmConfiguration configuration) {
    return configuration.settings();
  }

  @Singleton
  @Requires(property = "temlang.keys.folder")
  AnchorChain chain(
      EvmConfiguration configuration, @Value("${temlang.keys.folder}") Path keysFolder) {
    ChainKey key = new ChainKey(keysFolder, Optional.ofNullable(configuration.passwordFile()));
    return new EvmChain(
        new Rpc(configuration.rpcUrl(), configuration.timeout()),
        key.open(),
        configuration.chainId(),
        configuration.finality());
  }
}
