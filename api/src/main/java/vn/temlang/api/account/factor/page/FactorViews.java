package vn.temlang.api.account.factor.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.FactorMissing;
import vn.temlang.api.account.Accounts;
import vn.temlang.api.account.Session;
import vn.temlang.api.account.factor.Factors;
import vn.temlang.api.account.factor.RecoveryCode;
import vn.temlang.api.account.factor.SetUpTotp;
import vn.temlang.api.account.factor.TotpSecret;
import vn.temlang.api.account.factor.passkey.Passkey;
import vn.temlang.api.account.factor.passkey.PasskeyChallenges;
import vn.temlang.api.account.factor.passkey.Passkeys;
import vn.temlang.api.page.portal.FactorFault;
import vn.temlang.api.page.portal.FactorView;
import vn.temlang.api.page.view.QrPicture;

/** Gathers what the page of the own factors shows. */
@Singleton
class FactorViews {
  private final Accounts accounts;
  private final Factors factors;
  private final SetUpTotp setUpTotp;
  private final Passkeys passkeys;
  private final PasskeyChallenges challenges;

  FactorViews(
      Accounts accounts,
      Factors factors,
      SetUpTotp setUpTotp,
      Passkeys passkeys,
      PasskeyChallenges challenges) {
    this.accounts = accounts;
    this.factors = factors;
    this.setUpTotp = setUpTotp;
    this.passkeys = passkeys;
    this.challenges = challenges;
  }

  FactorView view(
      HttpRequest<?> request,
      Authentication who,
      Session session,
      List<RecoveryCode> fresh,
      Optional<FactorFault> fault) {
    AccountId account = session.account();
    return new FactorView(
        FactorMissing.of(request) && !accounts.hasSecondFactor(account),
        accounts.find(account).isPresent(),
        totp(account, who.getName()),
        passkeys.of(account).stream().map(FactorViews::line).toList(),
        challenges.toRegister(session.id(), account, who.getName()),
        challenges.toPresent(session.id(), account),
        factors.codesLeft(account),
        fresh.stream().map(RecoveryCode::inGroups).toList(),
        fault);
  }

  private FactorView.Totp totp(AccountId account, String login) {
    return factors.totp(account).filter(Factors.Totp::counts).isPresent()
        ? new FactorView.Totp.Counts()
        : setUpTotp
            .waiting(account)
            .<FactorView.Totp>map(secret -> waiting(secret, login))
            .orElseGet(FactorView.Totp.None::new);
  }

  private static FactorView.Totp waiting(TotpSecret secret, String login) {
    return new FactorView.Totp.Waiting(
        secret.text().replaceAll("(.{4})(?!$)", "$1 "), QrPicture.of(secret.address(login)));
  }

  private static FactorView.Line line(Passkey passkey) {
    return new FactorView.Line(passkey.id(), passkey.name(), passkey.madeAt(), passkey.usedAt());
  }
}
