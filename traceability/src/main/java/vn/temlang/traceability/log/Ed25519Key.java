package vn.temlang.traceability.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A log's key pair in memory, read from and written as the text of Go's note package: {@code
 * PRIVATE+KEY+name+hash+base64(0x01 || seed)}.
 */
public final class Ed25519Key implements LogKey {
  private static final String PREFIX = "PRIVATE+KEY+";

  private final byte[] seed;
  private final VerifierKey verifier;

  private Ed25519Key(String name, byte[] seed) {
    byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    this.seed = seed;
    this.verifier = new VerifierKey(name, Hash.of(publicKey));
  }

  /** Makes a new key; the generator has to be a cryptographic one. */
  public static Ed25519Key generate(String name, RandomGenerator generator) {
    byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
    generator.nextBytes(seed);
    return new Ed25519Key(name, seed);
  }

  /**
   * @throws IllegalArgumentException when the text is not a private key or its hash does not match;
   *     the message never repeats the text
   */
  public static Ed25519Key parse(String text) {
    String[] parts =
        text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a private key of a log");
    }
    byte[] key = Base64.getDecoder().decode(parts[2]);
    if (key.length != 1 + Ed25519.SECRET_KEY_SIZE || key[0] != 1) {
      throw new IllegalArgumentException("not an Ed25519 private key of a log");
    }
    Ed25519Key parsed = new Ed25519Key(parts[0], Arrays.copyOfRange(key, 1, key.length));
    if (!HexFormat.of().toHexDigits(parsed.verifier.id()).equals(parts[1])) {
      throw new IllegalArgumentException("the private key's hash does not match");
    }
    return parsed;
  }

  /** The secret text: for the key file alone. */
  public String secretText() {
    byte[] typed = ByteBuffer.allocate(1 + seed.length).put((byte) 1).put(seed).array();
    return PREFIX
        + verifier.name()
        + '+'
        + HexFormat.of().toHexDigits(verifier.id())
        + '+'
        + Base64.getEncoder().encodeToString(typed);
  }

  @Override
  public VerifierKey verifier() {
    return verifier;
  }

  @Override
  public byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }
}
