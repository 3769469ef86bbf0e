package vn.temlang.traceability.rights;

/** How long each request may take. */
@FunctionalInterface
public interface LegalTerms {
  Term of(RequestKind kind);

  /**
   * @param answerWorkingDays to tell the person what will be done
   * @param days to do it, Saturdays, Sundays and holidays counted
   * @param daysWithProcessor the same where a processor or third party has to act too
   */
  record Term(int answerWorkingDays, int days, int daysWithProcessor) {}
}
