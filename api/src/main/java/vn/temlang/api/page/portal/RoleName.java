package vn.temlang.api.page.portal;

/** What somebody is to the platform, with the key of its word. */
public enum RoleName {
  HOUSEHOLD("role.household"),
  MEMBER("role.member"),
  MANAGER("role.manager"),
  TEAM_MEMBER("role.team-member"),
  COMMUNE_OFFICER("role.commune-officer"),
  PROVINCE_OFFICER("role.province-officer"),
  INSPECTOR("role.inspector"),
  OPERATOR("role.operator"),
  API_KEY("role.api-key");

  private final String word;

  RoleName(String word) {
    this.word = word;
  }

  /** Key of the word. */
  public String word() {
    return word;
  }
}
