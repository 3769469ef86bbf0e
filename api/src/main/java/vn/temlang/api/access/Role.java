package vn.temlang.api.access;

/** What somebody is to the platform; a buyer is nobody and has no account. */
public enum Role {
  /** A household that makes and sells (hộ sản xuất). */
  HOUSEHOLD,
  /** A member of a cooperative (thành viên hợp tác xã). */
  MEMBER,
  /** Who runs a cooperative's or company's records (quản lý hợp tác xã). */
  MANAGER,
  /** Of the commune's digital technology team (Tổ công nghệ số cộng đồng). */
  TEAM_MEMBER,
  COMMUNE_OFFICER,
  PROVINCE_OFFICER,
  /** Reads everything within the scope and changes nothing. */
  INSPECTOR,
  /** Runs the machine. */
  OPERATOR,
  /** A program, with a key of its own. */
  API_KEY
}
