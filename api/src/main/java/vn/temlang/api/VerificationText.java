package vn.temlang.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;
import vn.temlang.traceability.proof.Verification;
import vn.temlang.traceability.proof.VerificationStep;

/** What a verification found, for people and for scripts. */
record VerificationText(Verification verification) {
  private String verdict() {
    if (verification.verified()) {
      return "VERIFIED";
    }
    return verification.failed() ? "FAILED" : "INCOMPLETE";
  }

  String lines() {
    StringJoiner lines = new StringJoiner("\n");
    for (Verification.Outcome outcome : verification.outcomes()) {
      VerificationStep step = outcome.step();
      switch (outcome.result()) {
        case Verification.Result.Passed(String detail) ->
            lines.add("[ok]      " + step.vietnamese() + " / " + step.english() + ": " + detail);
        case Verification.Result.Skipped(String detail) ->
            lines.add("[skipped] " + step.vietnamese() + " / " + step.english() + ": " + detail);
        case Verification.Result.Failed(String detail) -> {
          lines.add("[FAILED]  " + step.vietnamese() + " / " + step.english() + ": " + detail);
          lines.add("          " + step.meaningOfFailure().vietnamese());
          lines.add("          " + step.meaningOfFailure().english());
        }
      }
    }
    return lines.add(verdict()).toString();
  }

  String json() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("verdict", verdict());
    ArrayNode steps = document.putArray("steps");
    for (Verification.Outcome outcome : verification.outcomes()) {
      ObjectNode step = steps.addObject().put("step", outcome.step().name());
      switch (outcome.result()) {
        case Verification.Result.Passed(String detail) ->
            step.put("result", "PASSED").put("detail", detail);
        case Verification.Result.Failed(String detail) ->
            step.put("result", "FAILED").put("detail", detail);
        case Verification.Result.Skipped(String detail) ->
            step.put("result", "SKIPPED").put("detail", detail);
      }
    }
    return document.toString();
  }
}
