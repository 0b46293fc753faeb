package vn.giaplai.processes.documents;

import java.util.List;

/** Port: says to people that a step left papers unfinished. */
public interface UnfinishedWords {

    /**
     * One sentence in Vietnamese, kept with the case.
     *
     * @param step what the model calls the step: "Nâng chữ ký lên mức lưu trữ"
     * @param refused at least one
     */
    String of(String step, List<RefusedDocument> refused);
}
