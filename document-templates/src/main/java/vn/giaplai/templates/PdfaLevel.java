package vn.giaplai.templates;

/** How a paper is kept for ever: a PDF/A conformance level (ISO 19005), always together with PDF/UA-1 (ISO 14289-1). */
public enum PdfaLevel {
    /** PDF/A-2a and PDF/UA-1: papers without attachments. */
    A2A_UA1,
    /** PDF/A-3a and PDF/UA-1: papers that carry their data as an associated file. */
    A3A_UA1
}
