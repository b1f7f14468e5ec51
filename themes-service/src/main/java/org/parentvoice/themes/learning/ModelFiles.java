package org.parentvoice.themes.learning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The files of models, in parts well below the 16 MB that a document may have. A collection of
 * their own, so that a list of models does not read them.
 */
@Repository
class ModelFiles {

    static final String COLLECTION = "modelFiles";
    static final int PART = 4_000_000;

    private final MongoTemplate mongo;

    ModelFiles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps a file; returns the number of its parts. Kept twice it is the same. */
    int keep(String model, byte[] file) {
        int parts = 0;
        for (int from = 0; from < file.length; from += PART) {
            byte[] bytes = Arrays.copyOfRange(file, from, Math.min(file.length, from + PART));
            mongo.save(
                    new Document("_id", key(model, parts++)).append("bytes", new Binary(bytes)),
                    COLLECTION);
        }
        return parts;
    }

    /**
     * A stored model's file, read part by part; fails with an {@link IOException} if one is gone.
     */
    InputStream open(StoredModel model) {
        return new SequenceInputStream(
                new Enumeration<>() {
                    private int next;

                    @Override
                    public boolean hasMoreElements() {
                        return next < model.parts();
                    }

                    @Override
                    public InputStream nextElement() {
                        if (!hasMoreElements()) {
                            throw new NoSuchElementException();
                        }
                        return part(model.id(), next++);
                    }
                });
    }

    private InputStream part(String model, int number) {
        @Nullable Document found = mongo.findById(key(model, number), Document.class, COLLECTION);
        // An empty part makes the reader say that the file is cut short.
        return found == null
                ? InputStream.nullInputStream()
                : new ByteArrayInputStream(found.get("bytes", Binary.class).getData());
    }

    void remove(StoredModel model) {
        var keys = new ArrayList<String>();
        for (int part = 0; part < model.parts(); part++) {
            keys.add(key(model.id(), part));
        }
        mongo.remove(query(where("_id").in(keys)), COLLECTION);
    }

    private static String key(String model, int part) {
        return model + "#" + part;
    }
}
