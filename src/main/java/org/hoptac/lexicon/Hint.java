package org.hoptac.lexicon;

/** What a word tells of what stands beside it, though it tells no act itself. */
public enum Hint {
  /** {@code giám sát} lệnh ngừng bắn: what it is done for is in force. */
  KEEPING,
  /** {@code mua} 20 tên lửa: what stands behind it is goods. */
  TRADING,
  /** {@code kế hoạch} của X: X has in mind what follows, though the clause only speaks of X. */
  PLAN,
  /** {@code chỉ trích} X: it is X who does what follows, though another speaks. */
  BLAME,
  /** sinh viên {@code học tập} tại Y: they are there, and no act takes place there. */
  STAYING,
  /** {@code du khách} tại Y dự lễ hội: they go to what is held where they are. */
  AUDIENCE,
  /** trận lũ {@code xảy ra} tại Y: something else took place there, unless help is given for it. */
  HAPPENING,
  /** cuộc chiến {@code nổ ra} hôm 5/3: a time behind it tells how a thing came to be. */
  ORIGIN,
  /** {@code bắt đầu} chuyến thăm 3 ngày: the day told is the first of several. */
  BEGINNING,
  /** {@code cáo buộc, lo ngại} X giúp Y: nobody knows that X does so. */
  ALLEGING,
  /** đã {@code điều} máy bay để giúp X: what has been sent for it helps. */
  SENDING,
  /** {@code buộc} X ký thỏa thuận: what X is forced into is nothing of ours. */
  FORCING,
  /** {@code tài sản} của X: what is X's without X giving it. */
  SEIZED,
  /** {@code trừng phạt} X vì hỗ trợ Y: what X is punished for is nothing of ours. */
  PUNISHING,
  /** kêu gọi ngừng bắn và {@code nối lại} viện trợ: what is to begin again is called for too. */
  RESUMING,
  /**
   * cho rằng … có thể gây {@code chiến tranh}: what is said of war and strife is no act of ours.
   */
  STRIFE,
  /**
   * lệnh ngừng bắn {@code sụp đổ}: what stands before it is no more, if nothing is named behind.
   */
  ENDING,
  /** kêu gọi X {@code từ chức}: what is called for is no friendly act. */
  UNFRIENDLY,
  /** thả 12 {@code thủy thủ}: those who were held and are let go. */
  CAPTIVE,
  /** {@code cấp phép} cho A đi qua: that one lets others do what follows. */
  ALLOWING,
  /** {@code UNICEF} hỗ trợ 200 trường: an organisation that only gives to others than its own. */
  HELPING,
  /** xây {@code nhà máy}: what is built is a project of those who build it. */
  WORK,
  /** tổ chức {@code chương trình}: what is held is a project of those who hold it. */
  SCHEME,
  /** thỏa thuận có thể {@code giúp} X: what may be is only what comes of it. */
  EFFECT,
  /** thỏa thuận về gạo {@code khiến} giá dầu tăng: what follows is not what it is about. */
  AFTERMATH,
  /** Trợ lý Ngoại trưởng {@code phụ trách} X: what an office is for, and not whose it is. */
  CHARGE,
  /** tại {@code Hoàng cung} X: every state has such a house, and whose it is ends its name. */
  HOUSE,
  /** tại Dinh {@code Tổng thống} X: a house called by who sits in it. */
  SEAT,
  /** hội nghị {@code tổng kết} hợp tác năm 2025: the year is that of what one looks at. */
  REVIEW,
  /** {@code Tổng thống} A tiếp Bộ trưởng Y tế B: one who leads a state talks about anything. */
  LEADER,
  /** {@code Phó} Thủ tướng: one beside a leader is another one. */
  STAFF,
  /** {@code Bộ trưởng} Y tế A: what stands behind it is the field of an office. */
  MINISTRY,
  /**
   * X {@code cho biết} nước này sẽ viện trợ: X brings news of it, and does not do it by saying so.
   */
  TELLING,
  /** X bày tỏ {@code lo ngại}: that X is worried is told beside what X does about it. */
  WORRY,
  /** Tập đoàn {@code Korea} Zinc: a name with such a word is that of a firm from abroad. */
  FOREIGN,
  /** {@code Mặc dù} X phản đối, Y …: what stands before the comma speaks of others than Y. */
  FRONTING,
  /** {@code thay vì} ký với X: what stands behind it is not done. */
  INSTEAD,
  /** các tổ chức {@code quốc tế}: those who are called so are of several states. */
  SEVERAL,
  /** các {@code vấn đề} toàn cầu: what is of the world, but acts for no state. */
  SIDELESS,
  /** COP30 {@code khai mạc}: the conference before it is held. */
  HELD,
  /** ông {@code cũng} ký: what one does stands behind it. */
  ADVERB,
  /** Bộ trưởng Quốc phòng X, {@code Đại tướng} A: a rank of the one whose office stands before. */
  RANK,
  /** Quan hệ X - Y {@code xấu đi}: what is said so of a bond is no praise of it. */
  WORSE,
  /** X thăm Y vào {@code tuần tới}: what is told of then is still to come. */
  COMING,
  /** {@code giới thiệu} lễ hội X: what is made known is still to come. */
  ANNOUNCING,
  /** X sẽ {@code nêu} vấn đề này tại cuộc gặp: what is done when people meet, and not before. */
  RAISING,
  /** phe được X {@code hậu thuẫn} đã ký: X stands behind those who do it, and does not do it. */
  BACKING,
  /** {@code phiến quân} X được huấn luyện ở Y: those who fight for no state. */
  FIGHTER,
  /** Nippon Food {@code Shop}: a firm at home may have a foreign name that ends so. */
  SHOP,
  /** Cựu Tổng thống X sang Y {@code tị nạn}: who goes there is no guest. */
  FLEEING
}
