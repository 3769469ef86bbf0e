package vn.temlang.traceability.anchor.evm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Wallet;
import org.web3j.crypto.WalletFile;
import org.web3j.crypto.exception.CipherException;
import org.web3j.protocol.ObjectMapperFactory;

/**
 * The account that pays, in an encrypted key store file (Web3 Secret Storage version 3) made at the
 * first start; its address stands readable in the file.
 */
final class ChainKey {
  private static final String STORE = "chain-keystore.json";

  private final Path folder;
  private final Path passwordFile;
  private final SecureRandom random = new SecureRandom();

  ChainKey(Path folder, Optional<Path> passwordFile) {
    this.folder = folder;
    this.passwordFile = passwordFile.orElse(folder.resolve("chain.password"));
  }

  Credentials open() {
    try {
      Path store = folder.resolve(STORE);
      if (Files.notExists(store)) {
        make(store);
      }
      WalletFile wallet =
          ObjectMapperFactory.getObjectMapper()
              .readValue(Files.readString(store), WalletFile.class);
      return Credentials.create(Wallet.decrypt(password(), wallet));
    } catch (IOException e) {
      throw new UncheckedIOException("the chain's key store in " + folder + " cannot be used", e);
    } catch (CipherException e) {
      throw new IllegalStateException(
          "the password in " + passwordFile + " does not open " + folder.resolve(STORE), e);
    }
  }

  private void make(Path store) throws IOException, CipherException {
    Files.createDirectories(folder);
    if (Files.notExists(passwordFile)) {
      byte[] bytes = new byte[24];
      random.nextBytes(bytes);
      write(passwordFile, HexFormat.of().formatHex(bytes));
    }
    try {
      // the light parameters: the full ones take 256 MB, and a random password needs no stretching
      WalletFile wallet = Wallet.createLight(password(), Keys.createEcKeyPair(random));
      write(store, ObjectMapperFactory.getObjectMapper().writeValueAsString(wallet));
    } catch (InvalidAlgorithmParameterException
        | NoSuchAlgorithmException
        | NoSuchProviderException e) {
      throw new IllegalStateException("no secp256k1 on this platform", e);
    }
  }

  private String password() throws IOException {
    return Files.readString(passwordFile).strip();
  }

  private static void write(Path file, String text) throws IOException {
    Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new");
    if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(aside, text);
    Files.move(aside, file);
  }
}
