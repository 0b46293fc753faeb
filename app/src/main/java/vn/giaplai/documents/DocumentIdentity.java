package vn.giaplai.documents;

/**
 * What a paper prints about itself, so it is fixed before the paper is rendered.
 *
 * @param id printed on every page
 * @param verificationCode 26 letters and digits, 130 random bits; behind the QR code, opens the public answer
 * @param version grows by one for each new paper on the same pupil and year
 */
public record DocumentIdentity(DocumentId id, String verificationCode, int version) {}
