package org.parentvoice.kit.mongo;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** Indexes, declared in code and made on start. Making one that is there changes nothing. */
public final class Indexes implements InitializingBean {

    private final MongoTemplate mongo;
    private final Map<String, List<IndexDefinition>> indexes;

    /**
     * @param indexes by collection
     */
    public Indexes(MongoTemplate mongo, Map<String, List<IndexDefinition>> indexes) {
        this.mongo = mongo;
        this.indexes = indexes;
    }

    @Override
    public void afterPropertiesSet() {
        indexes.forEach(
                (collection, definitions) ->
                        definitions.forEach(
                                definition -> mongo.indexOps(collection).createIndex(definition)));
    }
}
