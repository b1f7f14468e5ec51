// Run once by the image, when the data folder is empty: four databases, and for each a user that sees no other.
for (const service of ['intake', 'themes', 'actions', 'notify']) {
  db.getSiblingDB(service).createUser({
    user: service,
    pwd: process.env[`${service.toUpperCase()}_DB_PASSWORD`],
    roles: [{ role: 'readWrite', db: service }],
  });
}
