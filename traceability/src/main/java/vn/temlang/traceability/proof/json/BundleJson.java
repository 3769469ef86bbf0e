package vn.temlang.traceability.proof.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.temlang.traceability.log.CanonicalJson;
import vn.temlang.traceability.log.Commitment;
import vn.temlang.traceability.log.Hash;
import vn.temlang.traceability.log.InclusionProof;
import vn.temlang.traceability.log.Salt;
import vn.temlang.traceability.log.SignedCheckpoint;
import vn.temlang.traceability.log.VerifierKey;
import vn.temlang.traceability.proof.ProofBundle;
import vn.temlang.traceability.proof.ProofBundle.AnchorClaim;
import vn.temlang.traceability.proof.ProofBundle.Claim;
import vn.temlang.traceability.proof.ProofBundle.StampClaim;
import vn.temlang.traceability.proof.ProofBundleReader;
import vn.temlang.traceability.proof.ProofBundleWriter;
import vn.temlang.traceability.proof.TlogProof;
import vn.temlang.traceability.proof.json.BundleFile.AnchorFile;
import vn.temlang.traceability.proof.json.BundleFile.ClaimFile;
import vn.temlang.traceability.proof.json.BundleFile.StampFile;

/** Reads strictly: what is not exactly a bundle of version 1 is refused with its reason. */
@Singleton
class BundleJson implements ProofBundleReader, ProofBundleWriter {
  private static final int MOST_CLAIMS = 1000;
  private static final String EVM = "evm";

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  @Override
  public Read read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new Read.Malformed("larger than " + LARGEST + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Read.Bundle(bundle(json.readValue(text, BundleFile.class)));
    } catch (CharacterCodingException e) {
      return new Read.Malformed("not UTF-8");
    } catch (JsonProcessingException e) {
      return new Read.Malformed(String.valueOf(e.getOriginalMessage()));
    } catch (IllegalArgumentException e) {
      return new Read.Malformed(String.valueOf(e.getMessage()));
    }
  }

  private static ProofBundle bundle(BundleFile file) {
    if (!file.format().equals(BundleFile.FORMAT) || file.version() != BundleFile.VERSION) {
      throw new IllegalArgumentException(
          "format " + file.format() + " version " + file.version() + " is not known");
    }
    if (file.claims().isEmpty() || file.claims().size() > MOST_CLAIMS) {
      throw new IllegalArgumentException(file.claims().size() + " claims");
    }
    List<TlogProof> proofs =
        file.claims().stream().map(claim -> TlogProof.parse(claim.proof())).toList();
    SignedCheckpoint checkpoint = proofs.getFirst().checkpoint();
    if (!proofs.stream().allMatch(proof -> proof.checkpoint().equals(checkpoint))) {
      throw new IllegalArgumentException("the claims lead to different checkpoints");
    }
    return new ProofBundle(
        stamp(file.stamp()),
        VerifierKey.parse(file.verifierKey()),
        file.claims().stream().map(BundleJson::claim).toList(),
        checkpoint,
        file.anchors().stream().map(BundleJson::anchor).toList());
  }

  private static StampClaim stamp(StampFile file) {
    return new StampClaim(
        file.code(),
        file.serial(),
        new Salt(Hash.ofBase64(file.salt())),
        new InclusionProof(
            file.serial() - 1, file.runSize(), file.path().stream().map(Hash::ofBase64).toList()));
  }

  private static Claim claim(ClaimFile file) {
    return new Claim(
        CanonicalJson.of(file.record()),
        new Salt(Hash.ofBase64(file.salt())),
        new Commitment(Hash.ofBase64(file.commitment())),
        TlogProof.parse(file.proof()).inclusion());
  }

  private static AnchorClaim anchor(AnchorFile file) {
    if (!file.type().equals(EVM)) {
      throw new IllegalArgumentException("an anchor of type " + file.type() + " is not known");
    }
    return new AnchorClaim(
        file.chainId(),
        file.contract(),
        file.development(),
        file.size(),
        Hash.ofBase64(file.root()),
        file.transaction(),
        file.block());
  }

  @Override
  public byte[] write(ProofBundle bundle) {
    BundleFile file =
        new BundleFile(
            BundleFile.FORMAT,
            BundleFile.VERSION,
            file(bundle.stamp()),
            bundle.verifierKey().text(),
            bundle.claims().stream().map(claim -> file(claim, bundle.checkpoint())).toList(),
            bundle.anchors().stream().map(BundleJson::file).toList());
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a bundle is always JSON", e);
    }
  }

  private static StampFile file(StampClaim stamp) {
    return new StampFile(
        stamp.code(),
        stamp.serial(),
        stamp.salt().value().base64(),
        stamp.path().size(),
        stamp.path().path().stream().map(Hash::base64).toList());
  }

  private static ClaimFile file(Claim claim, SignedCheckpoint checkpoint) {
    return new ClaimFile(
        claim.record().members(),
        claim.salt().value().base64(),
        claim.commitment().value().base64(),
        new TlogProof(claim.inclusion(), checkpoint).text());
  }

  private static AnchorFile file(AnchorClaim anchor) {
    return new AnchorFile(
        EVM,
        anchor.chainId(),
        anchor.contract(),
        anchor.development(),
        anchor.size(),
        anchor.root().base64(),
        anchor.transaction(),
        anchor.block());
  }
}
