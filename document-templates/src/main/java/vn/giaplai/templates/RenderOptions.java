package vn.giaplai.templates;

/** What a rendering is for. */
public enum RenderOptions {
    /** The paper itself, with its empty signature fields. */
    FINAL,
    /** To look at only: marked "BẢN XEM TRƯỚC" on every page, without any signature field. */
    PREVIEW
}
