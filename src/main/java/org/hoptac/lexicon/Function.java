package org.hoptac.lexicon;

/** What a function word does in a clause. */
public enum Function {
  /** {@code với, cùng, cùng với}: a fellow actor. */
  WITH,
  /** {@code và}: one more. */
  AND,
  /** {@code giữa}: all sides follow. */
  BETWEEN,
  /** {@code của}: whose. */
  OF,
  /** {@code do, bởi}: by whom. */
  BY,
  /** {@code theo lời mời của}: by whose invitation. */
  INVITED_BY,
  /** {@code theo đề nghị của}: at whose request. */
  ASKED_BY,
  /** {@code từ}: from whom. */
  FROM,
  /** {@code cho}: for whom. */
  FOR,
  /** {@code tại, ở, trên}: where. */
  AT,
  /** {@code về, trong lĩnh vực, trong}: on what. */
  ABOUT,
  /** {@code đối phó với, mối đe dọa từ}: against whom, which makes no side of him. */
  AGAINST,
  /** {@code bên lề, trong khuôn khổ}: within whose meetings or work. */
  WITHIN,
  /** {@code nhằm, để}: to what end. */
  PURPOSE,
  /** {@code trong bối cảnh}: what is only background. */
  BACKGROUND,
  /** {@code sau khi kết thúc}: what was done before. */
  AFTER,
  /** {@code mặc dù}: a clause whose subject may stand in the next. */
  CONCESSION,
  /** {@code bằng cách, thông qua}: in what form. */
  MEANS,
  /** {@code thể hiện, đánh dấu}: what it stands for, which is no act of its own. */
  RESULT,
  /** {@code trong khi, đồng thời}: a clause beside. */
  BESIDE,
  /** {@code này}: the one just told. */
  THIS,
  /** {@code động thái này}: the act just told. */
  THIS_ACT,
  /** {@code chương trình này}: the programme just named. */
  THIS_PROGRAMME,
  /** {@code hai nước, hai bên}: the sides just named. */
  BOTH_SIDES,
  /** {@code nước này}: the state just named. */
  THIS_STATE,
  /** {@code các, những}: many, without names. */
  MANY,
  /** {@code cuộc, sự}: makes a noun of a verb. */
  NOUN,
  /** {@code cả}: opens a list. */
  LIST,
  /** {@code ngày thứ hai của}: a day of an event. */
  DAY_OF,
  /** {@code du khách, người hâm mộ}: private persons of a state, who do not act for it. */
  PRIVATE,
  /** {@code người dân, công dân}: the people of a state, on whom its own officials call. */
  PEOPLE,
  /** {@code nước ngoài, quốc tế}: of other states, which are not named. */
  FOREIGN,
  /** {@code là}: what something is. */
  COPULA,
  /** {@code không, chẳng}: not. */
  NOT;

  /** A bit of its own, so that several are told by one number. */
  public long bit() {
    return 1L << ordinal();
  }
}
