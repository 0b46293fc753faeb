package vn.giaplai.templates;

/** A paper could not be laid out: the record or the template is wrong. Nothing was produced; retrying does not help. */
public final class RenderingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RenderingException(String message, Throwable cause) {
        super(message, cause);
    }

    public RenderingException(String message) {
        super(message);
    }
}
