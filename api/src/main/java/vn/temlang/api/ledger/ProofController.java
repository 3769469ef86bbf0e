package vn.temlang.api.ledger;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import vn.temlang.api.problem.Problems;
import vn.temlang.traceability.anchor.Anchoring;
import vn.temlang.traceability.proof.BuildStampProof;
import vn.temlang.traceability.proof.ProofBundleWriter;

/** The proof of a stamp, to be checked without us. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProofController {
  private final BuildStampProof build;
  private final ProofBundleWriter writer;
  private final Problems problems;

  ProofController(BuildStampProof build, ProofBundleWriter writer, Problems problems) {
    this.build = build;
    this.writer = writer;
    this.problems = problems;
  }

  /**
   * The proof bundle; 404 for a code that we never made, 409 while its record is not under an
   * anchored tree head yet.
   */
  @Get(uri = "/proof/{code}", produces = MediaType.APPLICATION_JSON)
  HttpResponse<?> proof(String code) {
    return switch (build.build(code)) {
      case BuildStampProof.StampProof.Built(var bundle) ->
          HttpResponse.ok(writer.write(bundle)).header(HttpHeaders.CACHE_CONTROL, "no-cache");
      case BuildStampProof.StampProof.Unknown() ->
          problems.answer(HttpStatus.NOT_FOUND, "UNKNOWN_STAMP", List.of(), null);
      case BuildStampProof.StampProof.Pending(Anchoring.State state) ->
          problems.answer(HttpStatus.CONFLICT, reason(state), List.of(), null);
    };
  }

  private static String reason(Anchoring.State state) {
    return switch (state) {
      case Anchoring.State.NotConfigured() -> "ANCHORED_NOWHERE";
      case Anchoring.State.Pending pending -> "NOT_ANCHORED_YET";
      case Anchoring.State.NotRecorded() -> "NOT_ANCHORED_YET";
      case Anchoring.State.Anchored anchored -> "NOT_ANCHORED_YET";
    };
  }
}
