package vn.giaplai.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Gives a thread back that a slow body would hold. Outside the application, because the container reads forms and uploads
 * itself, and reads away what nobody wanted after the answer is made.
 */
final class BodyPaceValve extends ValveBase {

    private final Duration toBegin;
    private final int bytesPerSecond;
    private final long mostUnwanted;

    /**
     * @param toBegin how long a body may be waited for beside what its bytes take
     * @param bytesPerSecond the slowest rate
     * @param mostUnwanted bytes that are read away so that the answer arrives
     */
    BodyPaceValve(Duration toBegin, int bytesPerSecond, long mostUnwanted) {
        super(true);
        this.toBegin = toBegin;
        this.bytesPerSecond = bytesPerSecond;
        this.mostUnwanted = mostUnwanted;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var body = coyote.getInputBuffer();
        coyote.setInputBuffer(new BodyPace(body, toBegin, bytesPerSecond, System::nanoTime));
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !coyote.hasExpectation()) {
                response.finishResponse();
                readAway(coyote);
            }
        } finally {
            coyote.setInputBuffer(body);
        }
    }

    private void readAway(org.apache.coyote.Request coyote) {
        try {
            var unwanted = new Unwanted();
            long left = mostUnwanted;
            for (int count = 0; count >= 0 && left > 0; left -= count) {
                count = coyote.doRead(unwanted);
            }
            if (left > 0) {
                return;
            }
        } catch (IOException slowOrGone) {
            // The answer is on its way; nothing more is read from this connection.
        }
        coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /** Where bytes go that nobody reads. */
    private static final class Unwanted implements ApplicationBufferHandler {

        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // As large as what comes.
        }
    }
}
