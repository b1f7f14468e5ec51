package org.parentvoice.notify.delivery;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Many updates of deliveries in one command, as they go to the driver: there is one or more for
 * each mail, and to map a query and its values costs more than to carry it out.
 */
final class Updates {

    /** One that fails does not keep the others from being written. */
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private Updates() {}

    static BulkWriteResult write(MongoTemplate mongo, List<UpdateOneModel<Document>> updates) {
        return Objects.requireNonNull(
                mongo.execute(Delivery.class, all -> all.bulkWrite(updates, UNORDERED)));
    }

    /**
     * The same, where a duplicate key means that somebody did it already.
     *
     * @return what was written besides
     */
    static BulkWriteResult unlessThere(
            MongoTemplate mongo, List<UpdateOneModel<Document>> updates) {
        return Objects.requireNonNull(
                mongo.execute(
                        Delivery.class,
                        all -> {
                            try {
                                return all.bulkWrite(updates, UNORDERED);
                            } catch (MongoBulkWriteException e) {
                                // Written and perhaps taken back: that is no duplicate.
                                if (e.getWriteConcernError() != null
                                        || !Inserts.areDuplicates(e.getWriteErrors())) {
                                    throw e;
                                }
                                return e.getWriteResult();
                            }
                        }));
    }
}
